import assert from "node:assert/strict";
import { test } from "uvu";
import { linesAfter, logFilesOf, messagesBetween } from "../../src/syslog/index.ts";
import { DAY, MINUTE } from "../../src/time.ts";
import { contextOf, job, pidIn, told, WRITTEN_AT } from "./story.ts";

const ctx = contextOf({
  crontab: [
    job("17 * * * *", "cd / && run-parts --report /etc/cron.hourly"),
    job("*/10 * * * *", "/usr/local/bin/collect"),
    job("*/30 * * * *", "/home/ana/bin/sync.sh", "ana"),
  ],
});
const logOf = (path: string, days = 12): string[] => {
  const file = logFilesOf(ctx.host).find((candidate) => candidate.path === path);
  assert.ok(file, path);
  return linesAfter(ctx, file, (WRITTEN_AT - days * DAY) * 1000, WRITTEN_AT).map(({ text }) => text);
};

test("every line of cron.log stands in syslog too, byte for byte and in the same order", () => {
  const syslog = new Map(logOf("/var/log/syslog").map((line, at) => [line, at]));
  const places = logOf("/var/log/cron.log").map((line) => syslog.get(line) ?? Number.NaN);
  assert.ok(places.length > 12 * 200);
  assert.ok(places.every((place, at) => at === 0 || place > (places[at - 1] as number)));
});

test("syslog and auth.log share no line", () => {
  const auth = new Set(logOf("/var/log/auth.log"));
  assert.ok(auth.size > 100 && logOf("/var/log/syslog").every((line) => !auth.has(line)));
});

test("every run has its session in auth.log: of cron's child, whose shell the CMD line names", () => {
  const messages = told(ctx, 12);
  const runs = messages.filter(({ facility, tag }) => facility === "cron" && tag.startsWith("CRON["));
  const sessions = messages.filter(({ text }) => text.startsWith("pam_unix(cron:session): session "));
  const opened = sessions.filter(({ text }) => text.includes("opened for user"));
  const closed = new Map(sessions.filter((one) => !opened.includes(one)).map((one) => [one.tag, one]));
  assert.equal(opened.length, runs.length);
  assert.equal(new Set(opened.map(({ tag }) => tag)).size, runs.length);
  for (const [at, { text, tag, micros }] of runs.entries()) {
    const user = /^\((\w+)\)/.exec(text)?.[1];
    const near = opened.filter(
      (session) => Math.abs(session.micros - micros) < 50_000 && session.micros < micros,
    );
    const own = near.filter((session) => session.text.includes(`for user ${user}(uid=`));
    const below = own.filter(
      (session) => pidIn(session.tag) < pidIn(tag) && pidIn(tag) - pidIn(session.tag) < 8,
    );
    assert.ok(below.length > 0, `run ${at} ${tag} ${text}`);
    for (const session of below) assert.ok((closed.get(session.tag)?.micros ?? micros + 1) > session.micros);
  }
});

test("a run alone in its minute has the PID after its session's", () => {
  const alone = contextOf({ crontab: [job("17 * * * *", "/usr/local/bin/collect")] }, []);
  const messages = told(alone, 3).filter(({ tag }) => tag.startsWith("CRON["));
  for (let at = 0; at + 2 < messages.length; at += 3) {
    const [opened, run, closed] = messages.slice(at, at + 3);
    assert.match(opened?.text ?? "", /session opened for user root\(uid=0\) by \(uid=0\)$/);
    assert.equal(run?.text, "(root) CMD (/usr/local/bin/collect)");
    assert.equal(pidIn(run?.tag ?? ""), pidIn(opened?.tag ?? "") + 1);
    assert.equal(closed?.text, "pam_unix(cron:session): session closed for user root");
    assert.equal(closed?.tag, opened?.tag);
  }
});

test("hardly ever do three programs say five things in one second", () => {
  for (const path of ["/var/log/syslog", "/var/log/auth.log"]) {
    const seconds = new Map<string, string[]>();
    for (const line of logOf(path, 30)) {
      const program = /^\S+ \S+ ([^[:]+)/.exec(line)?.[1] ?? "";
      seconds.set(line.slice(0, 19), [...(seconds.get(line.slice(0, 19)) ?? []), program]);
    }
    const crowded = [...seconds.values()].filter((said) => said.length >= 5 && new Set(said).size >= 3);
    assert.ok(crowded.length <= 1, `${path}: ${crowded.join(" | ")}`);
  }
});

test("fractions of seconds are all over the second", () => {
  const tenths = new Map<number, number>();
  for (const { micros } of told(ctx, 30)) {
    const tenth = Math.floor((micros % 1e6) / 1e5);
    tenths.set(tenth, (tenths.get(tenth) ?? 0) + 1);
  }
  assert.equal(tenths.size, 10);
});

test("only what is installed speaks", () => {
  const quiet = contextOf({ programs: ["cron"], systemd: false });
  const tags = new Set(told(quiet, 60).map(({ tag }) => tag.replace(/\[.*/, "")));
  assert.deepEqual([...tags].sort(), ["CRON", "cron"]);
  assert.deepEqual(told(contextOf({ programs: ["vim"], systemd: false }), 60), []);
});

test("nobody tells the log from what the host shows: another story, another log", () => {
  const other = { ...ctx, story: ctx.story.fork("other") };
  const since = WRITTEN_AT - 6 * 60 * MINUTE;
  const shown = (of: typeof ctx) =>
    messagesBetween(of, since, WRITTEN_AT).map(({ micros, tag }) => `${micros} ${tag}`);
  const known = new Set(shown(ctx));
  assert.ok(shown(other).every((line) => !known.has(line)));
});

test.run();
