import assert from "node:assert/strict";
import { lstatSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isDecnetError, Random, toNs } from "@decnet/sdk";
import { accountFor, HOST, PEOPLE, WRITTEN_AT } from "@decnet/sdk/testing";
import { test } from "uvu";
import { addEntry, checkEntry, crontabOf, jobsWith } from "../../src/composing/crontab.ts";
import { parseCrontab } from "../../src/drivers/facts/crontab.ts";
import { diary } from "../fixtures/diary.ts";
import { testEngine } from "../fixtures/test-engine.ts";

const account = accountFor(PEOPLE[0] as (typeof PEOPLE)[0]);
const install = { account, facts: HOST, mtime: toNs(WRITTEN_AT) + 123n, random: Random.from("x") };
const nightly = { schedule: "12 3 * * *", command: "/home/x/bin/tidy.sh >/dev/null 2>&1" };

test("an entry is added as crontab(1) installs it, and those before stay", () => {
  const first = addEntry(nightly, undefined, install);
  const second = addEntry(
    { schedule: "@hourly", command: "/bin/true", comment: "mine" },
    first.text,
    install,
  );
  assert.deepEqual(
    parseCrontab(second.text, "x").map(({ schedule }) => schedule),
    ["12 3 * * *", "@hourly"],
  );
  const lines = second.text.split("\n");
  assert.equal(lines.filter((line) => line.startsWith("# DO NOT EDIT")).length, 1);
  assert.match(
    lines[1] ?? "",
    /^# \(\/tmp\/crontab\.\w{6}\/crontab installed on Thu Nov 19 15:42:07 2026\)$/,
  );
  assert.equal(lines.at(-2), "@hourly /bin/true");
  assert.equal(lines.at(-3), "# mine");
  assert.deepEqual(
    [first.file.mode, first.file.uid, first.file.gid],
    [0o600, account.uid, HOST.groups.crontab],
  );
  assert.equal(first.folders[0]?.touched, install.mtime);
});

for (const [what, entry] of Object.entries({
  "a schedule of four fields": { ...nightly, schedule: "1 2 3 4" },
  "two lines": { ...nightly, command: "a\n* * * * * b" },
  "no command": { ...nightly, command: "" },
  "a comment of two lines": { ...nightly, comment: "a\nb" },
  "a word that gives it away": { ...nightly, command: "/bin/decoy" },
}))
  test(`${what} is refused, naming the plugin`, () => {
    assert.throws(
      () => checkEntry(entry, "@acme/test", "/x"),
      (error) => isDecnetError(error) && error.code === "DN_ARTIFACT_CRON" && error.plugin === "@acme/test",
    );
  });

test("a job counts from its installation, and those known before from theirs", () => {
  const once = jobsWith(HOST.crontab, "ana", "1 * * * * one\n", 1000);
  const twice = jobsWith(once, "ana", "1 * * * * one\n2 * * * * two\n", 2000);
  assert.deepEqual(
    twice.slice(HOST.crontab.length).map(({ command, since }) => [command, since]),
    [
      ["one", 1000],
      ["two", 2000],
    ],
  );
  assert.deepEqual(twice.slice(0, HOST.crontab.length), HOST.crontab);
});

const creates = {
  actions: { file: 1 },
  file: { create: 1, edit: 0, leaveAlone: 0 },
  canaryProbability: 0,
  classes: {},
  categories: { user: 1, system: 0 },
};
const job = diary({
  capacity: 4,
  file: { mode: 0o755 },
  cron: (_body, { path }) => ({ schedule: "5 * * * *", command: path }),
});

test("a file that cron runs is planted with its line in the owner's crontab, and the engine knows the job", async () => {
  const opened = await testEngine({ deckies: ["one"], classes: [job], config: { weights: creates } });
  for (let tick = 0; tick < 12; tick++) {
    await opened.engine.tick();
    await opened.pace.wait(60_000, new AbortController().signal);
  }
  assert.deepEqual(opened.problems, []);
  const [decky] = opened.engine.info.deckies();
  assert.ok(decky);
  const rows = await opened.store.files.ofDecky(decky.uuid);
  const facts = await opened.fleet.facts(decky);
  const scripts = rows.filter(({ ordinal }) => ordinal >= 0);
  assert.ok(scripts.length > 4);
  for (const { account: login, path } of scripts) {
    const crontab = join(decky.ref, crontabOf({ name: login }));
    assert.ok(readFileSync(crontab, "utf8").includes(`5 * * * * ${path}\n`));
    const installed = lstatSync(crontab, { bigint: true });
    assert.equal(Number(installed.mode) & 0o7777, 0o600);
    assert.ok(
      lstatSync(join(crontab, ".."), { bigint: true }).mtimeNs >= installed.mtimeNs,
      "the spool is touched",
    );
    const known = facts.crontab.find(({ command }) => command === path);
    assert.equal(known?.user, login);
    assert.ok((known?.since ?? 0) > opened.pace.clock.now() - 13 * 60_000);
  }
  await opened.end();
});

test("a crontab that is not ours is never written to", async () => {
  const opened = await testEngine({ deckies: ["one"], classes: [job], config: { weights: creates } });
  const [decky] = opened.engine.info.deckies();
  assert.ok(decky);
  const { accounts } = await opened.fleet.facts(decky);
  const theirs = "0 0 * * * /usr/local/bin/own\n";
  for (const { name, uid } of accounts)
    if (uid >= 1000) writeFileSync(join(decky.ref, crontabOf({ name })), theirs);
  for (let tick = 0; tick < 6; tick++) await opened.engine.tick();
  for (const { name, uid } of accounts)
    if (uid >= 1000 && uid < 60_000)
      assert.equal(readFileSync(join(decky.ref, crontabOf({ name })), "utf8"), theirs);
  assert.ok((await opened.store.files.ofDecky(decky.uuid)).length > 0, "the file itself is planted");
  await opened.end();
});

test.run();
