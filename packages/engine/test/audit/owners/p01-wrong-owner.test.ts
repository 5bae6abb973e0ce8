import assert from "node:assert/strict";
import { test } from "uvu";
import { WRONG_OWNER } from "../../../src/audit/tells/owners/p01-wrong-owner.ts";
import { cannotCheck, hitsOf, pathsHit } from "../expect-hits.ts";
import { makeHost } from "../make-host.ts";

const passwd = { "/etc/passwd": {} };

test("hits what in a home is not its owner's, a whole folder once", async () => {
  const host = makeHost({
    ...passwd,
    "/home/ana/notes.txt": { uid: 0 },
    "/home/ana/work": { kind: "folder", uid: 1001 },
    "/home/ana/work/plan.md": { uid: 1001 },
    "/home/ana/z.txt": {},
  });
  const hits = await hitsOf(WRONG_OWNER, host);
  assert.deepEqual(
    hits.map(({ path, seen }) => [path, seen]),
    [
      ["/home/ana/notes.txt", "in the home of ana, owned by root"],
      ["/home/ana/work", "in the home of ana, owned by uid 1001"],
    ],
  );
});

test("hits a home of root's", async () => {
  const host = makeHost({ "/home/ana": { kind: "folder", uid: 0 }, "/home/ana/x": { uid: 0 } });
  assert.deepEqual(await pathsHit(WRONG_OWNER, host), ["/home/ana"]);
});

test("lets a home pass in which all is its owner's, whatever the rest of the host is", async () => {
  const host = makeHost({ ...passwd, "/home/ana/x": {}, "/home/anaïs/x": { uid: 7 }, "/srv/x": { uid: 7 } });
  assert.deepEqual(await hitsOf(WRONG_OWNER, host), []);
});

test("cannot be checked on a tree that was unpacked by somebody else than root", () =>
  cannotCheck(
    WRONG_OWNER,
    /without its owners/,
    makeHost({ "/etc/passwd": { uid: 501 }, "/home/ana/x": { uid: 501 } }),
  ));

test.run();
