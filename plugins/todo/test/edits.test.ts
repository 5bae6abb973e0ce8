import assert from "node:assert/strict";
import type { Persona } from "@decnet/sdk";
import { liveFile, makeContext, PEOPLE, writeFile } from "@decnet/sdk/testing";
import fc from "fast-check";
import { test } from "uvu";
import { everyone, itemsOf, todo } from "./fleet.ts";

const wordsOf = (body: string) => itemsOf(body).map(({ words }) => words.toLowerCase());
const openOf = (body: string) => itemsOf(body).filter(({ open }) => open).length;
const marksOf = (body: string) => [
  ...new Set(
    body
      .split("\n")
      .flatMap((line) => /^\s*([-*+] )?\[[ xX]\]/.exec(line)?.[0].trim().replace(/\[.\]/, "[]") ?? []),
  ),
];

type Kind = "tick" | "add" | "both" | "tidy" | "remark";

const kindOf = (before: string, after: string): Kind => {
  const was = itemsOf(before);
  const is = itemsOf(after);
  const known = new Set(was.map(({ words }) => words));
  const added = is.filter(({ words }) => !known.has(words)).length - (is.length <= was.length ? 1 : 0);
  if (is.length < was.length) return "tidy";
  const ticked = is.filter(({ open }) => !open).length > was.filter(({ open }) => !open).length;
  if (ticked) return is.length > was.length ? "both" : "tick";
  return is.length > was.length && added > 0 ? "add" : "remark";
};

test("ticks, additions, both, remarks and tidying all happen, in plausible shares", async () => {
  const contentClass = await todo();
  const shares = new Map<Kind, number>();
  let total = 0;
  for (const [at, persona] of everyone().entries()) {
    const versions = await liveFile(contentClass, 40, { seed: `e${at}`, persona });
    for (const [edit, version] of versions.entries()) {
      const before = versions[edit - 1];
      if (before === undefined) continue;
      const kind = kindOf(before, version);
      shares.set(kind, (shares.get(kind) ?? 0) + 1);
      total++;
    }
  }
  const share = (kind: Kind) => (shares.get(kind) ?? 0) / total;
  const told = JSON.stringify([...shares]);
  assert.ok(share("tick") > 0.2 && share("tick") < 0.6, told);
  assert.ok(share("add") > 0.12 && share("add") < 0.5, told);
  assert.ok(share("both") > 0.05 && share("both") < 0.3, told);
  assert.ok(share("tidy") > 0.02 && share("tidy") < 0.25, told);
  assert.ok(share("remark") > 0.02 && share("remark") < 0.3, told);
});

test("an edit leaves most lines alone, byte for byte, unless it tidies, and adds at most four", async () => {
  const contentClass = await todo();
  for (const [at, persona] of everyone().entries()) {
    const versions = await liveFile(contentClass, 30, { seed: `b${at}`, persona });
    for (const [edit, version] of versions.entries()) {
      const before = versions[edit - 1];
      if (before === undefined) continue;
      const old = new Set(before.split("\n"));
      const fresh = version.split("\n").filter((line) => !old.has(line));
      assert.ok(fresh.length <= 4, `edit ${edit} rewrote ${fresh.length} lines:\n${before}\n->\n${version}`);
    }
  }
});

test("nothing that is done is opened again, and no edit says anything twice", async () => {
  const contentClass = await todo();
  for (const [at, persona] of everyone().entries()) {
    const versions = await liveFile(contentClass, 60, { seed: `r${at}`, persona });
    for (const [edit, version] of versions.entries()) {
      const words = wordsOf(version);
      assert.equal(new Set(words).size, words.length, version);
      const before = versions[edit - 1];
      if (before === undefined) continue;
      const done = new Set(itemsOf(before).flatMap(({ open, words: said }) => (open ? [] : [said])));
      const opened = itemsOf(version).filter(({ open, words: said }) => open && done.has(said));
      assert.deepEqual(opened, []);
    }
  }
});

test("a file keeps its syntax through all its edits", async () => {
  const contentClass = await todo();
  for (const [at, persona] of everyone().entries()) {
    const versions = await liveFile(contentClass, 60, { seed: `s${at}`, persona });
    const first = marksOf(versions[0] as string);
    for (const version of versions) assert.deepEqual(marksOf(version), first, version);
  }
});

test("headings stay when a list is tidied", async () => {
  const contentClass = await todo();
  for (const [at, persona] of everyone().entries()) {
    const versions = await liveFile(contentClass, 60, { seed: `h${at}`, persona });
    const headings = (body: string) => body.split("\n").filter((line) => /^#+ |^-- .* --$/.test(line));
    for (const version of versions) assert.deepEqual(headings(version), headings(versions[0] as string));
  }
});

test("five hundred edits later a list is still a short list with something open", async () => {
  const contentClass = await todo({ maxItems: 20, keepDone: 3 });
  for (const persona of PEOPLE) {
    const versions = await liveFile(contentClass, 500, { seed: "long", persona });
    assert.ok(versions.length > 490, `${versions.length - 1} edits changed something`);
    for (const version of versions) {
      assert.ok(wordsOf(version).length <= 20, `${wordsOf(version).length} items`);
      assert.ok(version.length < 4000);
    }
    assert.ok(versions.filter((version) => openOf(version) > 0).length > versions.length * 0.9);
  }
});

test("a tidy leaves at most as many finished items as the options say", async () => {
  const contentClass = await todo({ maxItems: 8, keepDone: 0 });
  const lines = Array.from(
    { length: 12 },
    (_, at) => `- [${at < 7 ? "x" : " "}] thing number ${"abcdefghijkl"[at]}`,
  );
  const ctx = makeContext(contentClass, { path: "/home/lwhitfield/TODO.md", edits: 1 });
  const next = (await contentClass.nextIteration?.(`${lines.join("\n")}\n`, ctx)) ?? "";
  assert.equal(next, `${lines.slice(7).join("\n")}\n`);
});

test("an all done list is cleared for the most part and gets something new", async () => {
  const contentClass = await todo();
  const lines = Array.from({ length: 9 }, (_, at) => `* [x] matter ${"abcdefghi"[at]}`);
  for (let edits = 1; edits < 20; edits++) {
    const ctx = makeContext(contentClass, { path: "/home/lwhitfield/TODO.md", edits });
    const next = (await contentClass.nextIteration?.(`# list\n\n${lines.join("\n")}\n`, ctx)) ?? "";
    assert.ok(openOf(next) >= 1 && openOf(next) <= 3, next);
    assert.ok(itemsOf(next).length - openOf(next) <= 2, next);
    assert.ok(next.startsWith("# list\n"), next);
  }
});

const FOREIGN: Record<string, string> = {
  "numbered items": "Here are my tasks:\n1. buy disks\n2. call Rui\n3. check logs\n",
  "plain bullets and prose": "Some thoughts\n\n- first thing\n- second thing\n\nAnd a closing line.\n",
  "capital x and stars": "* [X] one\n* [ ] two\n* [ ] three\n",
  "windows line ends": "- [ ] one\r\n- [x] two\r\n",
  "no newline at the end": "- [ ] one\n- [ ] two",
  "a heading with nothing under it": "# Now\n\n## Later\n- [ ] one\n",
  "tabs and sub-items": "- [ ] one\n\t- [x] under one\n\t- [ ] under one too\n- [ ] two\n",
  "x for done": "- one\nx two\n- three\n",
};

for (const [name, text] of Object.entries(FOREIGN))
  test(`edits a list somebody else wrote: ${name}`, async () => {
    const contentClass = await todo();
    let body = text;
    for (let edits = 1; edits <= 12; edits++) {
      const ctx = makeContext(contentClass, { path: "/home/lwhitfield/TODO.md", edits });
      const next = await contentClass.nextIteration?.(body, ctx);
      assert.ok(next !== undefined && next !== body, body);
      assert.equal(next.includes("\r\n"), text.includes("\r\n"));
      if (text.includes("\r\n")) assert.ok(!/[^\r]\n/.test(next), JSON.stringify(next));
      for (const prose of text.split(/\r?\n/).filter((line) => /^[A-Z#]/.test(line)))
        assert.ok(next.includes(prose), next);
      body = next;
    }
    assert.deepEqual(marksOf(body), marksOf(text), body);
  });

test("a text without a list gets one", async () => {
  const contentClass = await todo();
  for (const text of ["", "\n", "just a sentence", "Dear Ana,\n\nthank you.\n"]) {
    const ctx = makeContext(contentClass, { path: "/home/lwhitfield/TODO.md", edits: 1 });
    const next = (await contentClass.nextIteration?.(text, ctx)) ?? "";
    assert.ok(next.startsWith(text.trimEnd()) && itemsOf(next).length >= 2, next);
  }
});

test("any text at all is edited without harm", async () => {
  const contentClass = await todo();
  const line = fc.oneof(
    fc.string(),
    fc.string({ unit: "grapheme" }),
    fc.constantFrom("- [ ] a", "- [x] b", "  * [X] c", "12. d", "x e", "# f", "", "\t- [ ] $& $1", "- [] g"),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, { maxLength: 12 }),
      fc.integer({ min: 1, max: 50 }),
      async (lines, edits) => {
        const text = lines.join("\n");
        const ctx = makeContext(contentClass, {
          persona: PEOPLE[edits % 5] as Persona,
          path: "/home/a/todo.txt",
          edits,
        });
        const next = await contentClass.nextIteration?.(text, ctx);
        assert.ok(next !== undefined && next !== text && next.trim() !== "");
      },
    ),
    { numRuns: 150, seed: 7 },
  );
});

test("a new item under a project's heading is about that project", async () => {
  const contentClass = await todo();
  const text = "# mine\n\n## Kestrel\n- [ ] zzz\n";
  for (let edits = 1; edits < 60; edits++) {
    const ctx = makeContext(contentClass, { path: "/home/lwhitfield/TODO.md", edits });
    const next = (await contentClass.nextIteration?.(text, ctx)) ?? "";
    assert.ok(!/BIL-|HAR-|billing|harbour/i.test(next), next);
  }
});

test("the same list is edited differently by every edit's number", async () => {
  const contentClass = await todo();
  const { path, body } = await writeFile(contentClass, { seed: "n", persona: PEOPLE[3] as Persona });
  const results = new Set<string | undefined>();
  for (let edits = 1; edits <= 30; edits++)
    results.add(
      await contentClass.nextIteration?.(
        String(body),
        makeContext(contentClass, { seed: "n", persona: PEOPLE[3] as Persona, path, edits }),
      ),
    );
  assert.ok(results.size >= 12, `${results.size} different edits`);
});

test.run();
