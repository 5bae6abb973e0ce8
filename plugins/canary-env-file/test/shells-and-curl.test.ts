import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { test } from "uvu";
import { canRun } from "./needs.ts";
import { readEnv } from "./read-env.ts";
import { sample, samples } from "./sample.ts";

const run = promisify(execFile);

/** What a shell has in its environment once it has read a file with `set -a`. */
const source = async (shell: string, text: string): Promise<Record<string, string>> => {
  const folder = mkdtempSync(join(tmpdir(), "env-"));
  try {
    const file = join(folder, ".env");
    writeFileSync(file, text);
    const { stdout } = await run(shell, ["-c", 'set -a; . "$1"; env -0', shell, file], {
      env: { PATH: process.env.PATH },
    });
    return Object.fromEntries(
      stdout
        .split("\0")
        .filter(Boolean)
        .map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
};

test("bash and sh read the same settings as Node does", async () => {
  for (const { text, path } of await samples(60))
    for (const shell of ["bash", "sh"]) {
      const read = await source(shell, text);
      for (const [key, value] of Object.entries(readEnv(text)))
        assert.equal(read[key], value, `${key} of ${path} in ${shell}`);
    }
});

const USES = "curl uses every address of the file and meets the listener, which loading it did not";

test(USES, async () => {
  if (!canRun(USES, "curl")) return;
  const requests: { line: string; authorization: string | undefined }[] = [];
  const server = createServer(({ method, url, headers }, response) => {
    requests.push({ line: `${method} ${url}`, authorization: headers.authorization });
    response.writeHead(204).end();
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  try {
    const httpBase = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    for (let nth = 0; nth < 8; nth++) {
      const { text, ctx } = await sample(nth, { canary: { token: "q4hx2m7vbn5tz3k6w2jd4rsyae", httpBase } });
      const env = await source("bash", text);
      assert.deepEqual(requests.splice(0), []);
      const urls = Object.values(env).filter(
        (value) => value.startsWith("http") && !value.endsWith(`.${ctx.persona.email.split("@")[1]}`),
      );
      assert.ok(urls.length >= 3);
      for (const url of urls) await run("curl", ["-sS", url]);
      const seen = requests.splice(0);
      assert.equal(seen.length, urls.length);
      for (const { line } of seen) assert.match(line, /^GET \/c\/q4hx2m7vbn5tz3k6w2jd4rsyae\//);
      assert.ok(
        seen.some(({ authorization }) =>
          /:[\w.-]{12,}$/.test(Buffer.from(authorization?.slice(6) ?? "", "base64").toString()),
        ),
      );
    }
  } finally {
    server.close();
  }
});

test.run();
