import assert from "node:assert/strict";
import { liveFile, makeContext, PEOPLE, writeFile } from "@decnet/sdk/testing";
import { test } from "uvu";
import { bare } from "../src/likeness.ts";
import { loadNote } from "./fleet.ts";

const note = await loadNote();
const linesOf = (body: string) => body.split("\n").filter((line) => line.trim() !== "");
const edit = async (previous: string, parts: Parameters<typeof makeContext>[1] = {}) =>
  (await note.nextIteration?.(
    previous,
    makeContext(note, { path: "/home/x/notes.txt", edits: 1, ...parts }),
  )) ?? "";

test("500 edits leave a note bounded", async () => {
  for (const [at, persona] of PEOPLE.entries()) {
    const versions = await liveFile(note, 500, { persona, seed: `bounded ${at}`, ordinal: at });
    for (const version of versions) {
      assert.ok(version.split("\n").length <= 41, `${version.split("\n").length} lines`);
      assert.ok(version.length < 8000, `${version.length} characters`);
    }
    assert.ok(linesOf(versions.at(-1) ?? "").length >= 8, versions.at(-1));
  }
});

test("maxLines is kept to", async () => {
  const short = await loadNote({ maxLines: 10 });
  for (const version of await liveFile(short, 60, { seed: "short" }))
    assert.ok(version.split("\n").length <= 11, version);
});

test("30 edits repeat no line", async () => {
  for (let at = 0; at < 15; at++) {
    const persona = PEOPLE[at % PEOPLE.length] as (typeof PEOPLE)[0];
    for (const version of await liveFile(note, 30, { persona, seed: `repeat ${at}`, ordinal: at })) {
      const lines = linesOf(version).map(bare);
      assert.equal(new Set(lines).size, lines.length, version);
    }
  }
});

test("what stays, stays byte for byte", async () => {
  let [kept, all] = [0, 0];
  for (let at = 0; at < 20; at++) {
    const versions = await liveFile(note, 20, { seed: `kept ${at}`, ordinal: at });
    for (const [edits, version] of versions.slice(1).entries()) {
      const before = linesOf(versions[edits] ?? "");
      const now = new Set(linesOf(version));
      const gone = before.filter((line) => !now.has(line)).length;
      all += before.length;
      kept += before.length - gone;
    }
  }
  assert.ok(kept / all > 0.9, `${kept} of ${all}`);
});

test("a list goes on with its own marks, below its heading", async () => {
  for (const mark of ["- ", "* ", "+ ", "> ", "• "]) {
    const previous = `# plan\n\n${mark}one thing that is here\n${mark}another of those things\n`;
    for (let seed = 0; seed < 10; seed++) {
      const lines = linesOf(await edit(previous, { seed: `mark ${seed}` }));
      assert.equal(lines[0], "# plan");
      for (const line of lines.slice(1)) assert.ok(line.startsWith(mark), line);
    }
  }
});

test("running text goes on as running text", async () => {
  const previous =
    "Marta takes the first part and the rest waits until somebody has\ntime. Ask her on Monday.\n\nThe numbers are with Ana, who wants them\nback before noon. Then we see.\n\nNothing else for now. Call the office.\n";
  const broken = previous.split("\n").filter((line) => line !== "" && !line.endsWith("."));
  for (let seed = 0; seed < 40; seed++) {
    const next = (await edit(previous, { seed: `flow ${seed}` })).split("\n");
    // A wrapped sentence keeps its second half, or goes as a whole.
    for (const half of broken) {
      const at = next.indexOf(half);
      const rest = previous.split("\n")[previous.split("\n").indexOf(half) + 1];
      if (at !== -1) assert.equal(next[at + 1], rest, next.join("\n"));
      else assert.ok(!next.includes(rest ?? ""), next.join("\n"));
    }
  }
});

test("any text can be gone on with", async () => {
  const odd = [
    "",
    "\n\n",
    "one line without an end",
    "a\r\nb\r\n",
    "```\nx\n```\n",
    "# only a heading\n",
    "1. first\n2. second\n",
    "=====\n",
  ];
  for (const previous of [...odd, `${"long ".repeat(4000)}\n`, "x\n".repeat(300)]) {
    for (const persona of PEOPLE) {
      const next = await edit(previous, { persona });
      assert.notEqual(next, previous);
      assert.ok(next.trim() !== "" && next.endsWith("\n"));
      if (previous.includes("\r\n")) assert.doesNotMatch(next, /[^\r]\n/);
    }
  }
});

test("bytes do not depend on when", async () => {
  for (const [at, persona] of PEOPLE.entries()) {
    const parts = { persona, seed: `when ${at}`, ordinal: at };
    const [early, late] = [
      { ...parts, at: 0 },
      { ...parts, at: Date.UTC(2031, 4, 6) },
    ];
    assert.deepEqual(await writeFile(note, early), await writeFile(note, late));
    assert.deepEqual(await liveFile(note, 25, early), await liveFile(note, 25, late));
  }
});

test.run();
