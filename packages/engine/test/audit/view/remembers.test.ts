import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import { loadSnapshot, saveSnapshot } from "../../../src/audit/view/snapshot.ts";
import { sha256 } from "../../../src/sha256.ts";
import { temporaryFolder } from "../../fixtures/temporary-folder.ts";
import { makeHost, makeView } from "../make-host.ts";

const file = join(temporaryFolder("snapshot"), "seen.json");
const path = "/home/ana/notes.txt";
const hash = (text: string) => sha256(Buffer.from(text));

const save = (body: string) => {
  const earlier = loadSnapshot(file).get("web-01");
  return saveSnapshot(
    makeView(makeHost({ [path]: { body } }, earlier === undefined ? {} : { earlier })),
    file,
  );
};

test("each audit adds what is new, oldest first", async () => {
  writeFileSync(file, "{}");
  for (const body of ["one\n", "two\n", "two\n", "one\n"]) await save(body);
  const seen = loadSnapshot(file).get("web-01")?.get(path);
  assert.deepEqual(seen?.hashes, [hash("one\n"), hash("two\n"), hash("one\n")]);
  assert.equal(seen?.mtime, makeHost({ [path]: { body: "one\n" } }).at(path)?.mtime);
});

test("what no audit saved is refused", () => {
  for (const text of ["", "[]", '{"web":{"/x":{"mtime":3,"hashes":[]}}}']) {
    writeFileSync(file, text);
    assert.throws(() => loadSnapshot(file), { code: "DN_AUDIT_SNAPSHOT", path: file });
  }
  assert.throws(() => loadSnapshot(`${file}.missing`), { code: "DN_AUDIT_SNAPSHOT" });
});

test.run();
