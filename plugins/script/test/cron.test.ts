import assert from "node:assert/strict";
import type { CronEntry, Persona } from "@decnet/sdk";
import { PEOPLE, writeFile } from "@decnet/sdk/testing";
import { test } from "uvu";
import { JOBS } from "../src/jobs.ts";
import { planFor } from "../src/plan.ts";
import { writeScript } from "../src/write-script.ts";
import { filesOf } from "./account-files.ts";
import { personal } from "./context.ts";
import { loadScript, writeFleet } from "./fleet.ts";

const script = await loadScript();
const TECHNICAL = [0, 2, 4].map((at) => PEOPLE[at] as Persona);
const NETWORK =
  /\b(ssh|scp|rsync|sshfs|curl|wget|ping|nc|nmap|psql|pg_dump|mount|socket|urllib|requests|smtplib|mail|sendmail|git (?:fetch|pull|push|clone)|apt-get|sudo)\b|\/dev\/tcp/;

interface Job {
  readonly path: string;
  readonly body: string;
  readonly entry: CronEntry | undefined;
  readonly rhythm: string | undefined;
  readonly account: string;
}

const jobs: Job[] = [];
for (const persona of TECHNICAL) {
  for (let host = 0; host < 25; host++) {
    for (let ordinal = 0; ordinal < 10; ordinal++) {
      const parts = { persona, seed: `cron ${host}`, ordinal, files: filesOf(persona) };
      const { path, body } = await writeFile(script, parts);
      const ctx = personal({ ...parts, path });
      const plan = planFor(ctx);
      const rhythm = plan?.toolbox.length === 0 ? plan.job.rhythm : undefined;
      jobs.push({
        path,
        body: String(body),
        entry: script.cron?.(String(body), ctx),
        rhythm,
        account: `${persona.email} ${host}`,
      });
    }
  }
}
const entries = jobs.flatMap(({ entry }) => (entry === undefined ? [] : [entry]));
const installed = jobs.filter(({ entry }) => entry !== undefined);

test("most of what has a rhythm is run by cron, two an account at most", () => {
  const rhythmic = jobs.filter(({ rhythm }) => rhythm !== undefined).length;
  assert.ok(entries.length > rhythmic * 0.5 && entries.length < rhythmic, `${entries.length} of ${rhythmic}`);
  const accounts = new Map<string, number>();
  for (const { account } of installed) accounts.set(account, (accounts.get(account) ?? 0) + 1);
  assert.ok(Math.max(...accounts.values()) <= 2);
});

test("only jobs with a rhythm, and the path as it is", () => {
  for (const { path, entry, rhythm } of installed) {
    assert.ok(rhythm !== undefined, path);
    const folder = path.slice(0, path.lastIndexOf("/"));
    const command = entry?.command ?? "";
    assert.ok(
      command.includes(path) || command.startsWith(`cd ${folder} && ./${path.slice(folder.length + 1)} `),
      command,
    );
    assert.doesNotMatch(command, /(?<!\\)%/);
  }
});

test("what cron runs says nothing to a file, and leaves none that could be missed", () => {
  for (const { path, entry } of installed) {
    assert.doesNotMatch(entry?.command ?? "", />>|>\s*(?!\/dev\/null|&1)\S/, path);
    assert.match(entry?.command ?? "", />\s*\/dev\/null/);
  }
});

test("what cron runs stays on its host", () => {
  for (const { body, path } of installed) {
    const code = body
      .split("\n")
      .filter((line) => !/^\s*#/.test(line) && !/^\s*(echo|printf|print|log)/.test(line));
    const found = code.find((line) => NETWORK.test(line.replaceAll(/\/[\w./-]+|"[^"$]*"/g, "")));
    assert.equal(found, undefined, `${path}: ${found}`);
  }
});

test("jobs with a rhythm reach no other host", () => {
  for (const { id, rhythm, main, wants } of JOBS) {
    if (rhythm === undefined) continue;
    assert.ok(wants !== "hosts", id);
    assert.doesNotMatch(main.replaceAll(/⟪[^⟫]*⟫/g, "").replaceAll(/'[^']*'|"[^"$]*"/g, ""), NETWORK, id);
  }
});

test("schedules fit, and not everybody takes the full hour", () => {
  for (const { schedule } of entries)
    assert.match(schedule, /^(@(daily|weekly)|[\d*/,-]+ [\d*/,-]+ \* \* [\d*/,-]+)$/);
  const round = entries.filter(({ schedule }) => /^0 /.test(schedule)).length;
  assert.ok(round < entries.length * 0.25, `${round} of ${entries.length}`);
  assert.ok(new Set(entries.map(({ schedule }) => schedule)).size > entries.length * 0.4);
  assert.ok(
    entries.some(({ comment }) => comment !== undefined) &&
      entries.some(({ comment }) => comment === undefined),
  );
});

test("cron runs nothing that has to be told where to work", () => {
  for (const persona of TECHNICAL)
    for (let at = 0; at < 300; at++) {
      const parts = { persona, seed: `poor ${at}`, ordinal: at % 6 };
      const path = script.namer(personal(parts));
      const ctx = personal({ ...parts, path });
      const text = writeScript(ctx);
      if (script.cron?.(text, ctx) !== undefined)
        assert.doesNotMatch(text, /=.*(\$\{1:-\.|\$PWD)|sys\.argv/, text);
    }
});

test("a text of somebody else's is never run", () => {
  for (const { path, body, account } of installed.slice(0, 10)) {
    const [email = "", host = ""] = account.split(" ");
    const persona = TECHNICAL.find((one) => one.email === email) as Persona;
    for (let ordinal = 0; ordinal < 10; ordinal++)
      assert.equal(
        script.cron?.(`${body}rm -rf "$HOME"\n`, personal({ persona, seed: `cron ${host}`, ordinal, path })),
        undefined,
      );
  }
});

test("nobody at a desk has a crontab", async () => {
  for (const { persona, ordinal, path, body } of await writeFleet(4, 6, [
    PEOPLE[1] as Persona,
    PEOPLE[3] as Persona,
  ]))
    assert.equal(script.cron?.(body, personal({ persona, ordinal, path, seed: "fleet 0" })), undefined);
});

test("cron can be turned off", async () => {
  assert.equal((await loadScript({ cron: false })).cron, undefined);
});

test.run();
