import assert from "node:assert/strict";
import { asAnyClass, type ContentClass, isDecnetError } from "@decnet/sdk";
import { accountFor, HOST, PEOPLE, ROOT } from "@decnet/sdk/testing";
import { test } from "uvu";
import { checkBody } from "../../src/composing/body-rules.ts";
import { checkMode, ownerOf } from "../../src/composing/owner-rules.ts";
import { checkOwnPath } from "../../src/composing/path-rules.ts";

const account = accountFor(PEOPLE[0] as (typeof PEOPLE)[0]);
const classWith = (file: ContentClass["file"] = {}, category: ContentClass["category"] = "user") =>
  asAnyClass({ id: "acme.x", category, weight: 1, namer: () => "", template: "", file } as ContentClass);

const codeOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    assert.ok(isDecnetError(error));
    assert.equal(error.plugin, "@acme/x");
    return error.code;
  }
  return "none";
};
const pathCode = (path: unknown, file = {}) =>
  codeOf(() => checkOwnPath(path, classWith(file), "@acme/x", account));
const bodyCode = (body: unknown, allowed: string[] = []) =>
  codeOf(() => checkBody({ path: "/x", body, allowed }, classWith(), "@acme/x"));

for (const [what, path] of [
  ["a way out", `${account.home}/../../etc/passwd`],
  ["a relative path", "notes.txt"],
  ["a NUL", `${account.home}/a\0b`],
  ["a newline", `${account.home}/a\nb`],
  ["no string", 7],
  ["what it is", `${account.home}/honeypot.txt`],
  ["too long", `${account.home}/${"d/".repeat(400)}x`],
] as const) {
  test(`a path with ${what} is refused`, () => assert.equal(pathCode(path), "DN_ARTIFACT_PATH"));
}

test("a path outside the class's folders is refused, one inside is taken", () => {
  assert.equal(pathCode("/etc/passwd"), "DN_ARTIFACT_FOLDER");
  assert.equal(pathCode("/home/somebodyelse/x"), "DN_ARTIFACT_FOLDER");
  assert.equal(pathCode("/srv/x", { folders: ["/srv"] }), "none");
  assert.equal(pathCode(`${account.home}/ok.txt`), "none");
});

test("a body that is too large, no body at all, or one that names us is refused", () => {
  assert.equal(bodyCode("x".repeat(100_000_000)), "DN_ARTIFACT_SIZE");
  assert.equal(bodyCode(undefined), "DN_ARTIFACT_BODY");
  assert.equal(bodyCode("a Canary sings"), "DN_ARTIFACT_BRAND");
  assert.equal(bodyCode(Buffer.from("%PDF decnet")), "DN_ARTIFACT_BRAND");
  assert.equal(bodyCode("fine"), "none");
});

test("the operator's own names may stand in a body", () => {
  assert.equal(bodyCode("https://canary.corp.example/c/x", ["https://canary.corp.example"]), "none");
});

test("a mode with set-id bits or no mode at all is refused", () => {
  for (const mode of [0o4755, -1, 1.5, 0o20000])
    assert.equal(
      codeOf(() => checkMode(classWith({ mode }), "@acme/x", "/x")),
      "DN_ARTIFACT_MODE",
    );
  assert.equal(checkMode(classWith({ mode: 0o600 }), "@acme/x", "/x"), 0o600);
});

test("a log is the distribution's, a note its writer's", () => {
  assert.deepEqual(ownerOf(classWith({ owner: { user: "root", group: "adm" } }), "/var/log/x", ROOT, HOST), {
    uid: 0,
    gid: 4,
  });
  assert.deepEqual(ownerOf(classWith(), "/x", account, HOST), { uid: 1000, gid: 1000 });
});

test.run();
