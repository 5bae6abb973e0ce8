import assert from "node:assert/strict";
import { test } from "uvu";
import { repeatedLine } from "../../../src/audit/tells/text/repeated-line.ts";
import { makeHost, makeView } from "../make-host.ts";

const hits = (body: string, path = "/home/ana/notes.md") =>
  repeatedLine.check(makeView(makeHost({ [path]: { body } })));

test("finds a line that stands there already", async () => {
  const [hit, ...more] = await hits(
    "- [x] Order the disks\n- [ ] call Bo\n- [ ] order the  disks\n- [ ] order the disks\n",
  );
  assert.deepEqual([hit?.line, more.length], [3, 0]);
  assert.match(hit?.seen ?? "", /“order the disks” stands on line 1/);
});

test("leaves markup, commands, code, fields and short lines alone", async () => {
  const twice = [
    "## Open questions",
    "| host | state |",
    "---------------",
    "$ ls -la /var/log",
    "sudo systemctl restart cron",
    "Attendees:",
    "Status: open for all",
    "call the bank",
  ];
  for (const line of twice)
    assert.deepEqual(await hits(`${line.slice(0, 40)}\nand more words\n${line}x`), [], line);
  for (const line of twice.slice(0, 6))
    assert.deepEqual(await hits(`${line}\nand more words\n${line}\n`), [], line);
  assert.deepEqual(await hits("```\nreturn the value;\nreturn the value;\n```\n"), []);
});

test("judges notes, not scripts or data", async () => {
  for (const path of ["/home/ana/run.sh", "/home/ana/a.csv"])
    assert.deepEqual(await hits("echo the same thing\necho the same thing\n", path), []);
});

test.run();
