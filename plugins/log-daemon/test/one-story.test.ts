import assert from "node:assert/strict";
import { DAY, HOUR } from "@decnet/sdk";
import { messagesBetween } from "@decnet/sdk/syslog";
import { test } from "uvu";
import { contextOf, goOn, hostWith, linesOf, logDaemon, newLog, WRITTEN_AT } from "./scene.ts";

const SYSLOG = "/var/log/syslog";
const AUTH = "/var/log/auth.log";

for (const logStamp of ["iso8601", "bsd"] as const) {
  const host = hostWith({ logStamp });

  for (const path of [SYSLOG, AUTH]) {
    test(`${path} with ${logStamp} stamps: in one go or in many steps, and over rotations, the same lines`, async () => {
      const since = WRITTEN_AT - 9 * DAY;
      const whole = await newLog(host, { path, since });
      let now = since + 5 * HOUR;
      let live = await newLog(host, { path, since, now });
      let rotated = "";
      for (let step = 0; now < WRITTEN_AT; step++) {
        now = Math.min(WRITTEN_AT, now + (3 + ((step * 7) % 11)) * HOUR + step * 1777);
        live = await goOn(host, live, { path, now });
        if (step % 5 !== 4) continue;
        rotated += live;
        const next = Math.min(WRITTEN_AT, now + 2 * HOUR);
        live = await goOn(host, "", { path, now: next, since: now });
        now = next;
      }
      assert.equal(rotated + live, whole);
    });
  }

  test(`the file's time is a moment after its last line, with ${logStamp} stamps`, async () => {
    for (const path of [SYSLOG, AUTH]) {
      const body = await newLog(host, { path, since: WRITTEN_AT - 2 * DAY });
      const ctx = contextOf(host, { path });
      const takes = ({ facility }: { readonly facility: string }) =>
        facility.startsWith("auth") === (path === AUTH);
      const last = messagesBetween(ctx, WRITTEN_AT - 2 * DAY, WRITTEN_AT)
        .filter(takes)
        .at(-1);
      const behind = (logDaemon.lastWritten?.(body, ctx) ?? Number.NaN) - (last?.micros ?? 0) / 1000;
      assert.ok(behind > 0 && behind < 5, `${behind} ms`);
    }
  });
}

test("auth.log has every login since it began, and every one of them in passwd", async () => {
  const host = hostWith();
  const since = WRITTEN_AT - 6 * DAY;
  const ctx = contextOf(host);
  const body = await newLog(host, { path: AUTH, since });
  const expected = ctx.visits.filter(({ at }) => at > since).length;
  assert.ok(expected > 5);
  assert.equal(
    linesOf(body).filter((line) => line.includes(": Accepted publickey for ana from ")).length,
    expected,
  );
});

test("a log nobody asked for since a moment begins after the last Sunday, or with the last thing that was said", async () => {
  const host = hostWith();
  assert.match(await newLog(host, { path: SYSLOG }), /^2026-11-15T00:/);
  const still = hostWith({ syslogRules: [{ selector: "kern.*", path: "/var/log/kern.log" }] });
  const kernel = linesOf(await newLog(still, { path: "/var/log/kern.log" }));
  assert.ok(kernel.length > 0 && kernel.every((line) => / kernel: \[ *\d+\.\d{6}\] /.test(line)));
});

test("a log of which rsyslog's rules speak no more is not gone on with", async () => {
  const body = await newLog(hostWith(), { path: SYSLOG });
  const rules = [{ selector: "auth,authpriv.*", path: AUTH }];
  assert.equal(
    await goOn(hostWith({ syslogRules: rules }), body, { path: SYSLOG, now: WRITTEN_AT + DAY }),
    body,
  );
});

test.run();
