import assert from "node:assert/strict";
import { test } from "uvu";
import { bootsOf, messagesBetween } from "../../src/syslog/index.ts";
import { DAY, HOUR, MINUTE } from "../../src/time.ts";
import { contextOf, hostWith, job, pidIn, storyOf, WRITTEN_AT } from "./story.ts";

test("a host was up before, and before that, back to when it was installed", () => {
  for (const name of ["web-03", "db-02", "mail01", "build-07"]) {
    const host = hostWith({ bootedAt: WRITTEN_AT - 9 * DAY, installedAt: WRITTEN_AT - 400 * DAY });
    const boots = bootsOf(host, storyOf(name));
    assert.equal(boots[0]?.at, host.bootedAt);
    assert.equal(boots[0]?.until, Number.POSITIVE_INFINITY);
    assert.equal(boots.at(-1)?.at, host.installedAt);
    assert.ok(boots.length >= 6 && boots.length < 40, `${boots.length}`);
    for (const [back, { until }] of boots.entries()) {
      const next = boots[back - 1]?.at;
      if (next !== undefined) assert.ok(next - until >= 20_000 && next - until <= 2 * MINUTE);
    }
  }
});

test("one that was started once was up once", () => {
  assert.equal(bootsOf(hostWith({ bootedAt: 5 * DAY, installedAt: 5 * DAY }), storyOf()).length, 1);
  assert.equal(bootsOf(hostWith({ bootedAt: 5 * DAY, installedAt: 6 * DAY }), storyOf()).length, 1);
});

const bootedAt = WRITTEN_AT - 3 * DAY;
const messages = messagesBetween(contextOf({ bootedAt }), bootedAt - DAY, bootedAt + HOUR);
const before = messages.filter(({ micros }) => micros < bootedAt * 1000);
const after = messages.filter(({ micros }) => micros >= bootedAt * 1000);

test("a host goes down and comes up again in its log", () => {
  const texts = before.slice(-6).map(({ text }) => text);
  assert.ok(
    texts.includes("System is rebooting.") && texts.some((text) => text.endsWith("exiting on signal 15.")),
  );
  const up = after.slice(0, 24).map(({ text }) => text);
  for (const expected of [
    "Server listening on 0.0.0.0 port 22.",
    "Server listening on :: port 22.",
    "New seat seat0.",
    "(CRON) INFO (pidfile fd = 3)",
    "Started cron.service - Regular background program processing daemon.",
    "Reached target multi-user.target - Multi-User System.",
  ])
    assert.ok(up.includes(expected), expected);
  assert.ok(
    up.some((text) =>
      /^\[origin software="rsyslogd" swVersion="8\.2302\.0" x-pid="\d+" .*\] start$/.test(text),
    ),
  );
  assert.ok(up.some((text) => text.startsWith("Startup finished in ")));
});

test("nobody speaks while the host is down, however long their job would have taken", () => {
  const crontab = Array.from({ length: 25 }, (_, at) => job("* * * * *", `/opt/slow-${at}`));
  const facts = { crontab, programs: ["cron"], systemd: false };
  const downFor = bootedAt - (bootsOf(hostWith({ ...facts, bootedAt }), storyOf())[1]?.until ?? Number.NaN);
  // It goes down two seconds after a minute, when many of its jobs are still at work.
  const down = Math.floor(bootedAt / MINUTE) * MINUTE + 2050;
  const host = hostWith({ ...facts, bootedAt: down + downFor });
  assert.equal(bootsOf(host, storyOf())[1]?.until, down);
  const said = messagesBetween({ host, story: storyOf(), visits: [] }, down - HOUR, host.bootedAt + MINUTE);
  assert.ok(said.length > 1000);
  assert.deepEqual(
    said.filter(({ micros }) => micros > down * 1000 && micros < host.bootedAt * 1000),
    [],
  );
  const tags = (word: string) =>
    said.filter(({ text, micros }) => text.includes(word) && micros < down * 1000).map(({ tag }) => tag);
  const closed = new Set(tags(" closed "));
  assert.ok(
    tags(" opened ").some((tag) => !closed.has(tag)),
    "some were cut off",
  );
});

test("PIDs begin again, and daemons keep theirs until then", () => {
  const last = Math.max(...before.filter(({ tag }) => tag.startsWith("CRON[")).map(({ tag }) => pidIn(tag)));
  const first = after.find(({ tag }) => tag.startsWith("CRON["))?.tag ?? "";
  assert.ok(last > 5000 && pidIn(first) < 2000);
  const daemons = (of: typeof messages, name: string) =>
    new Set(of.filter(({ tag }) => tag.startsWith(`${name}[`)).map(({ tag }) => pidIn(tag)));
  const long = messagesBetween(
    contextOf({ bootedAt: WRITTEN_AT - 30 * DAY }),
    WRITTEN_AT - 29 * DAY,
    WRITTEN_AT,
  );
  assert.equal(daemons(long, "systemd-logind").size, 1);
  const daemon = [...daemons(after, "sshd")][0] ?? 0;
  assert.ok(daemon > 100 && daemon < 800, `${daemon}`);
  assert.ok(daemon > ([...daemons(after, "systemd-logind")][0] ?? 0));
});

test.run();
