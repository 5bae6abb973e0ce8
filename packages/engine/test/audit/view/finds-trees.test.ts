import assert from "node:assert/strict";
import { mkdirSync, realpathSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import { findTrees } from "../../../src/audit/view/find-trees.ts";
import { temporaryFolder } from "../../fixtures/temporary-folder.ts";

const folder = () => realpathSync(temporaryFolder("trees"));

const tree = (path: string): void => {
  mkdirSync(join(path, "etc"), { recursive: true });
  writeFileSync(join(path, "etc/passwd"), "root:x:0:0:root:/root:/bin/bash\n");
};

const names = (dir: string) => findTrees(dir).trees.map(({ decky }) => decky);

test("one tree, a folder of trees, or what a simulation wrote", () => {
  const dir = folder();
  tree(join(dir, "deckies/web"));
  tree(join(dir, "deckies/db"));
  mkdirSync(join(dir, "deckies/empty"));
  assert.deepEqual(names(join(dir, "deckies/web")), ["web"]);
  assert.deepEqual(names(join(dir, "deckies")), ["db", "web"]);
  assert.deepEqual(names(dir), ["db", "web"]);
});

test("a simulation ends with its last action", () => {
  const dir = folder();
  tree(join(dir, "deckies/web"));
  writeFileSync(
    join(dir, "actions.jsonl"),
    '{"at":"2026-11-18T09:00:00.000Z"}\n{"at":"2026-11-19T10:00:00.000Z"}\n',
  );
  assert.equal(findTrees(dir).endedAt, Date.UTC(2026, 10, 19, 10));
});

test("what is no tree is refused, with the way to mend it", () => {
  const dir = folder();
  for (const path of [dir, join(dir, "missing")])
    assert.throws(() => findTrees(path), { code: "DN_AUDIT_DIR", path });
});

test.run();
