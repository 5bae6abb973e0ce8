import assert from "node:assert/strict";
import fc from "fast-check";
import { test } from "uvu";
import { pidAt } from "../src/pid-at.ts";
import { Random } from "../src/random.ts";
import { DAY, HOUR, MINUTE } from "../src/time.ts";

const bootedAt = Date.UTC(2026, 4, 3, 4, 11, 9);
const storyOf = (name: string): Random => Random.from("fleet").fork("story", name);
const HOSTS = ["ws-lis-014", "db-lis-02", "mail01", "build-07", "web-03"].map((hostname) => ({
  hostname,
  bootedAt,
  story: storyOf(hostname),
}));
const pidOn = ({ story, ...host }: { readonly bootedAt: number; readonly story: Random }, at: number) =>
  pidAt(host, at, story);
// pid_max of systemd's 50-pid-max.conf, as proc(5) has it: one more than the highest PID.
const PID_MAX = 4_194_304;

for (const host of HOSTS) {
  test(`over 200 days the PIDs of ${host.hostname} rise, and stay below pid_max`, () => {
    let previous = 0;
    for (let at = bootedAt; at < bootedAt + 200 * DAY; at += 3 * HOUR + 7 * MINUTE) {
      const pid = pidOn(host, at);
      assert.ok(Number.isInteger(pid) && pid > previous && pid < PID_MAX, `${pid} after ${previous}`);
      previous = pid;
    }
  });
}

test("no host, however busy, wraps within 200 days", () => {
  for (let number = 0; number < 400; number++) {
    const host = { bootedAt, story: storyOf(`host-${number}`) };
    assert.ok(pidOn(host, bootedAt + 200 * DAY) > pidOn(host, bootedAt + 100 * DAY), `${number}`);
  }
});

test("within an hour they never fall either", () => {
  fc.assert(
    fc.property(fc.constantFrom(...HOSTS), fc.nat(200 * DAY), fc.nat(2 * HOUR), (host, since, later) => {
      const at = bootedAt + since;
      assert.ok(pidOn(host, at + later) >= pidOn(host, at));
    }),
    { numRuns: 1000 },
  );
});

test("PIDs wrap to above the reserved ones, never to 0", () => {
  fc.assert(
    fc.property(fc.constantFrom(...HOSTS), fc.nat(20 * 365), (host, days) => {
      const pid = pidOn(host, bootedAt + days * DAY);
      assert.ok(pid >= 300 && pid < PID_MAX);
    }),
  );
});

test("it begins where a host has forked its daemons, and before boot it is the first", () => {
  for (const host of HOSTS) {
    const first = pidOn(host, bootedAt);
    assert.ok(first > 300 && first < 1000, `${first}`);
    assert.equal(pidOn(host, bootedAt - DAY), first);
    assert.ok(pidOn(host, bootedAt + 2 * HOUR) < first + 2500);
  }
  assert.equal(new Set(HOSTS.map((host) => pidOn(host, bootedAt))).size, HOSTS.length);
});

test("hosts differ, and so do two boots of one host", () => {
  const at = bootedAt + 41 * DAY;
  const pids = HOSTS.map((host) => pidOn(host, at));
  assert.equal(new Set(pids).size, HOSTS.length);
  const [host] = HOSTS as [(typeof HOSTS)[0]];
  assert.notEqual(pidOn({ ...host, bootedAt: bootedAt + 1 }, at + 1), pidOn(host, at));
});

test("nobody reckons a PID from what a host shows of itself: it takes the story", () => {
  const [host] = HOSTS as [(typeof HOSTS)[0]];
  assert.notEqual(
    pidOn({ ...host, story: Random.from(host.hostname) }, bootedAt + DAY),
    pidOn(host, bootedAt + DAY),
  );
});

test("the pace is not a straight line", () => {
  const [host] = HOSTS as [(typeof HOSTS)[0]];
  const hourly = Array.from({ length: 48 }, (_, hour) => pidOn(host, bootedAt + hour * HOUR));
  const steps = new Set(hourly.slice(1).map((pid, at) => pid - (hourly[at] as number)));
  assert.ok(steps.size > 24, `${steps.size} different steps`);
});

test("the same host and moment give the same PID, however many hosts were asked for between", () => {
  const [host] = HOSTS as [(typeof HOSTS)[0]];
  const before = pidOn(host, bootedAt + DAY);
  for (let other = 0; other < 3000; other++) pidOn({ bootedAt, story: storyOf(`h${other}`) }, bootedAt + DAY);
  assert.equal(pidOn({ ...host }, bootedAt + DAY), before);
});

test.run();
