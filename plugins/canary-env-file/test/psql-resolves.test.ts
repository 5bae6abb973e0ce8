import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { test } from "uvu";
import { canRun } from "./needs.ts";
import { readEnv } from "./read-env.ts";
import { samples } from "./sample.ts";

const PSQL = "psql looks up the database's host, and connects to what it is told";
const script = fileURLToPath(new URL("./lonely-resolver.ts", import.meta.url));
const NAMESPACES = [...(process.getuid?.() === 0 ? [] : ["--map-root-user"]), "--net", "--mount"];

test(PSQL, async () => {
  if (
    !canRun(PSQL, "psql") ||
    !canRun(PSQL, "ip", ["-V"]) ||
    !canRun(PSQL, "unshare", [...NAMESPACES, "true"])
  )
    return;
  const all = await samples(40, {
    canary: {
      token: "q4hx2m7vbn5tz3k6w2jd4rsyae",
      httpBase: "https://x.test",
      dnsZone: "assets.example.test",
    },
  });
  const urls = all
    .map(({ text }) => readEnv(text).DATABASE_URL ?? "")
    .filter((url) => url.startsWith("postgres"));
  const folder = mkdtempSync(join(tmpdir(), "resolver-"));
  try {
    for (const url of urls.slice(0, 3)) {
      const { stdout } = await promisify(execFile)("unshare", [
        ...NAMESPACES,
        process.execPath,
        ...process.execArgv,
        script,
        folder,
        "psql",
        url,
        "-c",
        "select 1",
      ]);
      const { asked, code, said } = JSON.parse(stdout);
      const { hostname } = new URL(url);
      assert.match(hostname, /^[\w-]+\.q4hx2m7vbn5tz3k6w2jd4rsyae\.assets\.example\.test$/);
      assert.deepEqual(asked, [hostname]);
      assert.equal(code, 2);
      assert.match(said, /127\.0\.0\.1\), port 5432 failed: Connection refused/);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test.run();
