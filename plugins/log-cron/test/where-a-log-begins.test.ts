import assert from "node:assert/strict";
import { DAY, HOUR, MINUTE } from "@decnet/sdk";
import { test } from "uvu";
import { BUSY, hostWith, job, upSince, WRITTEN_AT } from "./hosts.ts";
import { append, linesOf, newLog, writtenAt } from "./tell.ts";

test("a new log begins after the last Sunday's rotation", async () => {
  assert.match(await newLog(BUSY, WRITTEN_AT), /^2026-11-15T00:00:01\./);
});

test("it reaches back over the last boot, which stands in it", async () => {
  const host = hostWith({ ...BUSY, bootedAt: WRITTEN_AT - 2 * HOUR });
  const lines = linesOf(await newLog(host, WRITTEN_AT));
  assert.match(lines[0] ?? "", /^2026-11-15T00:00:01\./);
  const boot = lines.findIndex((line) => line.endsWith("(CRON) INFO (pidfile fd = 3)"));
  assert.match(lines[boot] ?? "", /^2026-11-19T13:42:1\d\.\d{6}\+00:00 ws-lis-014 cron\[\d+\]: /);
  assert.match(lines[boot + 1] ?? "", / cron\[\d+\]: \(CRON\) INFO \(Running @reboot jobs\)$/);
  const [before = 0, after = 0] = [boot - 1, boot].map((at) => Date.parse(lines[at]?.slice(0, 32) ?? ""));
  assert.ok(before < host.bootedAt - 20_000 && after > host.bootedAt, `${lines[boot - 1]}`);
  assert.ok(Number(/\[(\d+)\]/.exec(lines[boot + 2] ?? "")?.[1]) < 3000, "PIDs begin again");
});

test("a host that has been up since it was installed has nothing from before", async () => {
  const host = hostWith({ ...BUSY, bootedAt: WRITTEN_AT - 2 * HOUR, installedAt: WRITTEN_AT - 2 * HOUR });
  assert.match(linesOf(await newLog(host, WRITTEN_AT))[0] ?? "", /\(CRON\) INFO \(pidfile fd = 3\)$/);
});

test("without a crontab only the daemon's start is told", async () => {
  const host = hostWith({ crontab: [] });
  assert.equal(linesOf(await newLog(host, WRITTEN_AT)).length, 2);
  assert.equal(
    await append(host, await newLog(host, WRITTEN_AT), WRITTEN_AT + 30 * DAY, WRITTEN_AT),
    undefined,
  );
});

test("a log whose first line is known to be of a moment begins there", async () => {
  const since = WRITTEN_AT - 30 * HOUR;
  const body = await newLog(BUSY, WRITTEN_AT, since);
  const first = Date.parse(linesOf(body)[0]?.slice(0, 32) ?? "");
  assert.ok(first > since && first < since + 5 * MINUTE + 3000);
});

test("when nothing ran since the rotation, the log of the week before is still there", async () => {
  const host = hostWith({ crontab: [job("0 4 * * 3", "/opt/weekly")] });
  const tuesday = Date.UTC(2026, 10, 17, 12);
  assert.equal(linesOf(await newLog(host, tuesday)).length, 1);
  assert.match(await newLog(host, tuesday), /^2026-11-11T04:00:0/);
});

test("jobs at boot run once, right after the daemon came up", async () => {
  const host = hostWith({
    ...upSince(WRITTEN_AT),
    crontab: [job("@reboot", "/opt/first"), job("@reboot", "/opt/second")],
  });
  const lines = linesOf(await newLog(host, WRITTEN_AT));
  assert.deepEqual(
    lines.map((line) => line.replace(/^.*?: /, "")),
    [
      "(CRON) INFO (pidfile fd = 3)",
      "(CRON) INFO (Running @reboot jobs)",
      "(root) CMD (/opt/first)",
      "(root) CMD (/opt/second)",
    ],
  );
  assert.ok(Date.parse(lines[3]?.slice(0, 32) ?? "") - host.bootedAt < 15_000);
});

test("the file's time is a moment after its last line's stamp", async () => {
  for (let minute = 0; minute < 60; minute += 3) {
    const now = WRITTEN_AT + minute * MINUTE;
    const body = await newLog(BUSY, now);
    const stamp = Date.parse(`${linesOf(body).at(-1)?.slice(0, 23)}Z`);
    const behind = (writtenAt(BUSY, body, now) ?? 0) - stamp;
    assert.ok(behind > 0 && behind < 5, `${behind} ms`);
  }
});

test("a body without a stamp has no time", () => {
  assert.equal(writtenAt(BUSY, "", WRITTEN_AT), undefined);
  assert.equal(writtenAt(BUSY, "hello\n", WRITTEN_AT), undefined);
});

test.run();
