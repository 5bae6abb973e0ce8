import assert from "node:assert/strict";
import { test } from "uvu";
import { LONE_GIT } from "../../../src/audit/tells/formats/f05-lone-git.ts";
import { type MadeFile, makeHost, makeView } from "../make-host.ts";

const GIT = "/home/ana/app/.git";
const TIP = "0123456789abcdef0123456789abcdef01234567";
const FOLDER: MadeFile = { kind: "folder" };

const seen = async (files: Record<string, MadeFile>) =>
  (await LONE_GIT.check(makeView(makeHost(files)))).map((hit) => hit.seen);

const repository = (more: Record<string, MadeFile> = {}): Record<string, MadeFile> => ({
  [`${GIT}/HEAD`]: { body: "ref: refs/heads/main\n" },
  [`${GIT}/config`]: { body: "[core]\n" },
  [`${GIT}/objects`]: FOLDER,
  [`${GIT}/refs`]: FOLDER,
  ...more,
});

test("a config alone is seen", async () => {
  assert.deepEqual(await seen({ [`${GIT}/config`]: { body: "[core]\n" } }), ["a repository with no HEAD"]);
});

test("a branch whose commit is nowhere is seen", async () => {
  const broken = repository({ [`${GIT}/refs/heads/main`]: { body: `${TIP}\n` } });
  assert.match(String(await seen(broken)), /a commit 0123456 that its objects lack/);
});

test("a fresh repository, one with the commit and one with a pack are not", async () => {
  assert.deepEqual(await seen(repository()), []);
  const head = { [`${GIT}/refs/heads/main`]: { body: `${TIP}\n` } };
  const loose = { [`${GIT}/objects/01/${TIP.slice(2)}`]: { body: "x" } };
  const packed = { [`${GIT}/objects/pack/pack-1.pack`]: { body: "PACK" } };
  assert.deepEqual(await seen(repository({ ...head, ...loose })), []);
  assert.deepEqual(await seen(repository({ ...head, ...packed })), []);
});

test.run();
