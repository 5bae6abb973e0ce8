import assert from "node:assert/strict";
import { test } from "uvu";
import { HOUR, MINUTE } from "../../src/time.ts";
import { contextOf, job, pidIn, told, WRITTEN_AT } from "./story.ts";

const first = WRITTEN_AT - 9 * HOUR + 4321;
const again = WRITTEN_AT - 4 * HOUR + 987;
const ctx = contextOf(
  {
    crontab: [
      job("17 * * * *", "/usr/local/bin/old"),
      { ...job("*/10 * * * *", "/home/ana/bin/first", "ana"), since: first },
      { ...job("*/10 * * * *", "/home/ana/bin/second", "ana"), since: again },
    ],
  },
  [],
);
const messages = told(ctx, 1).filter(({ facility }) => facility === "cron");

test("whoever installs a crontab is told of, with one PID from opening to closing", () => {
  const edits = messages.filter(({ tag }) => tag.startsWith("crontab["));
  const words = ["BEGIN EDIT", "REPLACE", "END EDIT"].map((what) => `(ana) ${what} (ana)`);
  assert.deepEqual(
    edits.map(({ text }) => text),
    [...words, ...words],
  );
  const pids = edits.map(({ tag }) => pidIn(tag));
  assert.equal(new Set(pids).size, 2);
  assert.ok((pids[0] ?? 0) < (pids[3] ?? 0));
  const replaced = edits.filter(({ text }) => text.includes("REPLACE")).map(({ micros }) => micros / 1000);
  for (const [at, since] of [first, again].entries())
    assert.ok((replaced[at] ?? 0) > since && (replaced[at] ?? 0) < since + 10);
});

test("cron says that it reads a crontab again, and nothing of one that is new to it", () => {
  const reloads = messages.filter(({ text }) => text.includes("RELOAD"));
  assert.deepEqual(
    reloads.map(({ text }) => text),
    ["(ana) RELOAD (crontabs/ana)"],
  );
  const late = (reloads[0]?.micros ?? 0) / 1000 - again;
  assert.ok(late > 0 && late < MINUTE + 2000, `${late} ms`);
  assert.match(reloads[0]?.tag ?? "", /^cron\[\d+\]$/);
});

test("no job runs before it is there", () => {
  for (const [command, since] of [
    ["first", first],
    ["second", again],
  ] as const) {
    const runs = messages
      .filter(({ text }) => text.endsWith(`bin/${command})`))
      .map(({ micros }) => micros / 1000);
    assert.ok((runs[0] ?? 0) > since && (runs[0] ?? 0) < since + 10 * MINUTE + 3000, command);
    assert.equal(runs.length, Math.floor((WRITTEN_AT - (runs[0] ?? 0)) / (10 * MINUTE)) + 1);
  }
});

test("what was said before a job came is not changed by it", () => {
  const without = contextOf({ crontab: [job("17 * * * *", "/usr/local/bin/old")] }, []);
  const before = (of: typeof ctx) => told(of, 1).filter(({ micros }) => micros < (first - 3 * MINUTE) * 1000);
  assert.deepEqual(before(ctx), before(without));
});

test.run();
