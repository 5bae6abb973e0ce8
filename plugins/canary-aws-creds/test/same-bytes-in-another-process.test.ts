import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { test } from "uvu";
import { samples } from "./sample.ts";

const script = fileURLToPath(new URL("./write-to-stdout.ts", import.meta.url));

test("another process in another zone and language writes the same bytes", async () => {
  const here = (await samples(15)).map(({ path, credentials, config }) => [path, credentials, config]);
  for (const env of [
    { TZ: "Pacific/Auckland", LANG: "de_DE.UTF-8" },
    { TZ: "America/St_Johns", LC_ALL: "tr_TR.UTF-8" },
  ]) {
    const { stdout, stderr, status } = spawnSync(process.execPath, [...process.execArgv, script], {
      env: { ...process.env, ...env },
      encoding: "utf8",
    });
    assert.equal(status, 0, stderr);
    assert.deepEqual(JSON.parse(stdout), here);
  }
});

test.run();
