import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { hasPrograms, inTemporaryFolder, listenForCalls } from "@decnet/sdk/testing";
import { test } from "uvu";
import { readEnv } from "./read-env.ts";
import { sample, samples } from "./sample.ts";

const run = promisify(execFile);

/** What a shell has in its environment once it has read a file with `set -a`. */
const source = (shell: string, text: string): Promise<Record<string, string>> =>
  inTemporaryFolder(async (folder) => {
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
  });

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
  if (!hasPrograms(USES, "curl")) return;
  const listener = await listenForCalls((response) => void response.writeHead(204).end());
  const httpBase = listener.base;
  try {
    for (let nth = 0; nth < 8; nth++) {
      const { text, ctx } = await sample(nth, { canary: { token: "q4hx2m7vbn5tz3k6w2jd4rsyae", httpBase } });
      const env = await source("bash", text);
      assert.deepEqual(listener.take(), []);
      const urls = Object.values(env).filter(
        (value) => value.startsWith("http") && !value.endsWith(`.${ctx.persona.email.split("@")[1]}`),
      );
      assert.ok(urls.length >= 3);
      for (const url of urls) await run("curl", ["-sS", url]);
      const seen = listener.take();
      assert.equal(seen.length, urls.length);
      for (const { line } of seen) assert.match(line, /^GET \/c\/q4hx2m7vbn5tz3k6w2jd4rsyae\//);
      assert.ok(
        seen.some(({ headers: { authorization } }) =>
          /:[\w.-]{12,}$/.test(Buffer.from(authorization?.slice(6) ?? "", "base64").toString()),
        ),
      );
    }
  } finally {
    listener.close();
  }
});

test.run();
