import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { test } from "uvu";
import { withPlanted } from "./planted.ts";
import { headOf, readIni } from "./read-ini.ts";

const script = fileURLToPath(new URL("./use-profile.ts", import.meta.url));

// Three seeds: the store as the only profile, as the last of three, and written without spaces.
for (const nth of [1, 2, 8])
  test(`the AWS SDK uses the store's profile of seed ${nth} and calls home, with its key`, () =>
    withPlanted(nth, async ({ files, calls, run }) => {
      const keys = readIni(files.credentials);
      const settings = readIni(files.config);
      const store =
        [...keys.keys()].find((name) => settings.get(headOf(name))?.endpoint_url !== undefined) ?? "";
      const { code, stdout, stderr } = await run(process.execPath, [...process.execArgv, script], {
        AWS_PROFILE: store,
      });
      assert.equal(code, 0, stderr);
      const folder = new URL(settings.get(headOf(store))?.endpoint_url ?? "").pathname;
      assert.ok(folder.startsWith(`/c/${files.ctx.canary.token}/`));
      assert.deepEqual(
        calls.map(({ line }) => line),
        [`POST ${folder}/`, `GET ${folder}/?x-id=ListBuckets`],
        stdout,
      );
      for (const { headers } of calls)
        assert.ok(
          headers.authorization?.includes(`Credential=${keys.get(store)?.aws_access_key_id}/`),
          headers.authorization,
        );
    }));

test.run();
