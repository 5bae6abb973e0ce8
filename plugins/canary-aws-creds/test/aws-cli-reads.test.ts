import assert from "node:assert/strict";
import { hasPrograms } from "@decnet/sdk/testing";
import { test } from "uvu";
import { withPlanted } from "./planted.ts";
import { headOf, readIni } from "./read-ini.ts";

const READS = "aws-cli reads the profiles and their settings, and nothing is fired";

test(READS, async () => {
  if (!hasPrograms(READS, "aws")) return;
  for (const nth of [2, 13])
    await withPlanted(nth, async ({ files, calls, run }) => {
      const keys = readIni(files.credentials);
      const settings = readIni(files.config);
      const aws = async (...args: string[]) => {
        const { code, stdout, stderr } = await run("aws", args);
        assert.equal(code, 0, stderr);
        return stdout.trimEnd();
      };
      const last = [...keys.keys()].at(-1) ?? "";
      assert.equal(
        await aws("configure", "get", "aws_secret_access_key", "--profile", last),
        keys.get(last)?.aws_secret_access_key,
      );
      assert.equal(
        await aws("configure", "get", "endpoint_url", "--profile", last),
        settings.get(headOf(last))?.endpoint_url,
      );
      const listed = await aws("configure", "list", "--profile", last);
      assert.match(
        listed,
        new RegExp(`\\*${keys.get(last)?.aws_access_key_id?.slice(-4)}\\s+shared-credentials-file`),
      );
      assert.match(listed, new RegExp(`region\\s+${settings.get(headOf(last))?.region}\\s+config-file`));
      assert.deepEqual(calls, []);
    });
});

test.run();
