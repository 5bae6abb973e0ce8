import assert from "node:assert/strict";
import { lintSource } from "@secretlint/core";
import { creator } from "@secretlint/secretlint-rule-preset-recommend";
import { test } from "uvu";
import { CREDENTIAL_FORMS } from "../../../packages/engine/src/audit/tells/formats/credential-forms.ts";
import { samples } from "./sample.ts";

const many = await samples(60);

const reportsOn = async (content: string, filePath: string): Promise<string[]> => {
  const { messages } = await lintSource({
    source: { content, filePath, contentType: "text", ext: "" },
    options: {
      config: { rules: [{ id: "@secretlint/secretlint-rule-preset-recommend", rule: creator, options: {} }] },
    },
  });
  return messages.map(({ messageId }) => messageId ?? "");
};

test("secretlint's recommended preset reports every secret", async () => {
  for (const { credentials, path } of many) {
    const reports = await reportsOn(credentials, path);
    assert.equal(
      reports.filter((id) => id === "AWSSecretAccessKey").length,
      credentials.match(/aws_secret_access_key/g)?.length,
      credentials,
    );
  }
});

test("secretlint does not report the same lines with a placeholder", async () => {
  const placeholder = "[default]\naws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY\n";
  assert.deepEqual(await reportsOn(placeholder, "/home/a/.aws/credentials"), []);
});

test("a search as gitleaks does it finds every key id", () => {
  const GITLEAKS = /\b((?:A3T[A-Z0-9]|AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16})\b/g;
  for (const { credentials } of many)
    assert.equal(credentials.match(GITLEAKS)?.length, credentials.match(/aws_access_key_id/g)?.length);
});

test("the audit finds nothing wrong with their form", () => {
  let seen = 0;
  for (const { credentials, config } of many)
    for (const { claims, fault } of CREDENTIAL_FORMS)
      for (const match of `${credentials}${config}`.matchAll(claims)) {
        seen++;
        assert.equal(fault(match[1] ?? match[0]), undefined);
      }
  assert.ok(seen >= many.length * 3);
});

test.run();
