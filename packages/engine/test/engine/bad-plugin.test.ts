import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import type { PersonalClass } from "@decnet/sdk";
import { test } from "uvu";
import { diary } from "../fixtures/diary.ts";
import { testEngine } from "../fixtures/test-engine.ts";

const listing = (folder: string) =>
  execFileSync("find", [folder, "-printf", "%p %s %T@ %m\n"], { encoding: "utf8" });

const BAD: readonly (readonly [string, Partial<PersonalClass>, string])[] = [
  [
    "throws",
    {
      data: () => {
        throw new Error("boom");
      },
    },
    "DN_PLUGIN_THREW",
  ],
  ["never settles", { data: () => new Promise(() => {}) }, "DN_PLUGIN_TIMEOUT"],
  ["climbs out", { namer: () => "../../etc/passwd" }, "DN_ARTIFACT_PATH"],
  [
    "climbs out from home",
    { namer: ({ account }) => `${account.home}/../../etc/passwd` },
    "DN_ARTIFACT_PATH",
  ],
  ["names a relative path", { namer: () => "notes.txt" }, "DN_ARTIFACT_PATH"],
  ["names a NUL", { namer: ({ account }) => `${account.home}/a\0b` }, "DN_ARTIFACT_PATH"],
  ["writes elsewhere", { namer: () => "/etc/cron.d/x" }, "DN_ARTIFACT_FOLDER"],
  ["writes 100 MB", { data: () => ({ n: "x".repeat(100_000_000) }) }, "DN_ARTIFACT_SIZE"],
];

for (const [what, over, code] of BAD) {
  test(`a plugin that ${what} is told by name, plants nothing, and the next tick is healthy`, async () => {
    const weights = {
      actions: { file: 1 },
      file: { create: 1, edit: 0, leaveAlone: 0 },
      canaryProbability: 0,
      classes: {},
      categories: { user: 1, system: 0 },
    };
    let bad = true;
    const whole = diary();
    const contentClass = diary(
      Object.fromEntries(
        (["namer", "data"] as const).map((part) => [
          part,
          (ctx: never) => (bad && over[part] !== undefined ? over[part] : whole[part])?.(ctx),
        ]),
      ),
    );
    const opened = await testEngine({ classes: [contentClass], timeoutMs: 50, config: { weights } });
    const before = listing(opened.config.localFolder);
    const { outcomes } = await opened.engine.tick();
    assert.ok(outcomes.every(({ status }) => status === "idle"));
    assert.equal(listing(opened.config.localFolder), before);
    assert.ok(opened.problems.length > 0);
    for (const problem of opened.problems) {
      assert.equal(problem.code, code);
      assert.equal(problem.plugin, "@acme/test");
    }
    bad = false;
    assert.deepEqual(
      (await opened.engine.tick()).outcomes.map(({ status }) => status),
      ["done"],
    );
    await opened.end();
  });
}

test.run();
