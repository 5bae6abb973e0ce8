import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { hasPrograms, inTemporaryFolder } from "@decnet/sdk/testing";
import { test } from "uvu";
import { writeMany } from "./files.ts";

const files = await writeMany(40);

test("the cross-reference table is where startxref says, and every object where it says", () => {
  for (const { text } of files) {
    const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1]);
    assert.equal(text.slice(start, start + 5), "xref\n");
    const [, count = ""] = /^xref\n0 (\d+)\n/.exec(text.slice(start)) ?? [];
    const offsets = [...text.slice(start).matchAll(/^(\d{10}) 00000 n $/gm)].map(([, offset]) =>
      Number(offset),
    );
    assert.equal(offsets.length, Number(count) - 1);
    for (const [at, offset] of offsets.entries())
      assert.equal(text.slice(offset, offset + 12).split("\n")[0], `${at + 1} 0 obj`);
    assert.ok(text.includes(`/Size ${count}`));
  }
});

test("streams are as long as they say", () => {
  for (const { text } of files)
    for (const { 1: length, index, 0: head } of text.matchAll(/\/Length (\d+)\n>>\nstream\n/g)) {
      const end = index + head.length + Number(length);
      assert.equal(text.slice(end, end + 10), "\nendstream");
    }
});

const QPDF = "qpdf finds nothing to object to";

test(QPDF, async () => {
  if (!hasPrograms(QPDF, "qpdf")) return;
  await inTemporaryFolder((folder) => {
    for (const [at, { bytes }] of files.slice(0, 10).entries()) {
      const file = join(folder, `${at}.pdf`);
      writeFileSync(file, bytes);
      const { status, stdout, stderr } = spawnSync("qpdf", ["--check", file], { encoding: "utf8" });
      assert.equal(status, 0, stdout + stderr);
    }
  });
});

test.run();
