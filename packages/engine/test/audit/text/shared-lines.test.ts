import assert from "node:assert/strict";
import { test } from "uvu";
import { lineFigures } from "../../../src/audit/tells/text/line-figures.ts";
import { sharedLinesTell } from "../../../src/audit/tells/text/shared-lines.ts";
import { makeHost, makeView } from "../make-host.ts";

const own = (host: number, count: number) =>
  Array.from({ length: count }, (_, at) => `host ${host} has line number ${at} here`).join("\n");
const fleet = (hosts: number, count: number, line: (host: number) => string) =>
  makeView(
    ...Array.from({ length: hosts }, (_, at) =>
      makeHost({ "/home/ana/notes.txt": { body: `${own(at, count)}\n${line(at)}\n` } }, { decky: `d${at}` }),
    ),
  );
const TICKED = [
  "- [ ] Ask Katrin about the contract",
  "- [x] ask katrin about  the contract",
  "* Ask Katrin about the contract",
];

test("finds a line on three hosts, ticked or not, with where it stands", async () => {
  const [whole, line, ...more] = await sharedLinesTell.check(fleet(3, 5, (host) => TICKED[host] as string));
  assert.match(whole?.seen ?? "", /^1 of 16 distinct lines \(6\.3 %\)/);
  assert.deepEqual(
    [whole?.decky, line?.decky, line?.path, line?.line],
    ["*", "d0", "/home/ana/notes.txt", 6],
  );
  assert.deepEqual(more, []);
});

test("allows one in fifty, short lines and what every script has", async () => {
  assert.deepEqual(await sharedLinesTell.check(fleet(3, 30, (host) => TICKED[host] as string)), []);
  assert.deepEqual(await sharedLinesTell.check(fleet(3, 5, () => "call the bank")), []);
  assert.deepEqual(
    await sharedLinesTell.check(fleet(3, 5, () => '#!/usr/bin/env bash -eu\nif __name__ == "__main__":')),
    [],
  );
});

test("does not judge two hosts", async () => {
  await assert.rejects(sharedLinesTell.check(fleet(2, 5, () => "")), /three hosts/);
});

test("counts the same for reports", async () => {
  const { maxSimilarity, ...figures } = await lineFigures(fleet(3, 5, (host) => TICKED[host] as string));
  assert.ok(maxSimilarity < 0.5);
  assert.deepEqual(figures, {
    files: 3,
    lines: 18,
    distinctLines: 16,
    sharedLines: 1,
    sharedShare: 1 / 16,
    distinctPer100Files: 1600 / 3,
  });
});

test.run();
