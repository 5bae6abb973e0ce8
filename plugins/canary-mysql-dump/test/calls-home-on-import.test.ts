import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "uvu";
import { canServe } from "./mariadb.ts";

const IMPORT =
  "a server that imports the dump looks the token's name up, connects, and logs in as the token's user";
const SETUP = 'ip link set lo up && mount --bind "$0" /etc/resolv.conf && exec "$@"';

const script = fileURLToPath(new URL("./import-in-namespace.ts", import.meta.url));

const canIsolate = (): boolean =>
  spawnSync("unshare", ["--net", "--mount", "ip", "link", "set", "lo", "up"]).status === 0;

test(IMPORT, () => {
  if (!canServe() || !canIsolate()) {
    const message = `SKIP ${IMPORT}: needs mariadbd, unshare, ip and the right to make namespaces`;
    if (process.env.DECNET_TEST_REQUIRE === "all") throw new Error(message);
    console.log(message);
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), "import-"));
  try {
    const resolver = join(folder, "resolv.conf");
    writeFileSync(resolver, "nameserver 127.0.0.1\noptions attempts:1 timeout:2\n");
    const node = [process.execPath, ...process.execArgv, script, "namespace"];
    const { status, stdout, stderr } = spawnSync(
      "unshare",
      ["--net", "--mount", "sh", "-c", SETUP, resolver, ...node],
      { encoding: "utf8" },
    );
    assert.equal(status, 0, stderr);
    const { token, quiet, codes, asked, user } = JSON.parse(stdout);
    assert.deepEqual(quiet, [], "asked before the import");
    assert.deepEqual(codes, [0, 0]);
    assert.deepEqual(asked, [`${token}.replica.invalid`]);
    assert.match(user, new RegExp(`^[a-z_]+_${token.slice(0, 8)}$`));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test.run();
