import assert from "node:assert/strict";
import { DAY, toNs } from "@decnet/sdk";
import { test } from "uvu";
import { WHOLE_SECONDS } from "../../../src/audit/tells/times/t01-whole-seconds.ts";
import { hitsOf } from "../expect-hits.ts";
import { makeHost, NOW } from "../make-host.ts";
import { filesOf } from "./files-of.ts";

const whole = toNs(NOW - DAY - (NOW % 1000));

test("hits a host whose files have whole seconds or microseconds, once", async () => {
  for (const mtime of [whole, whole + 123_456_000n]) {
    const hits = await hitsOf(WHOLE_SECONDS, makeHost(filesOf(10, (at) => (at < 3 ? { mtime } : {}))));
    assert.deepEqual(
      hits.map(({ seen }) => seen),
      ["3 of 10 (30 %) files have no nanoseconds in their mtime"],
    );
  }
});

test("lets an unpacked file or two pass, and a home with hardly anything in it", async () => {
  assert.deepEqual(
    await hitsOf(WHOLE_SECONDS, makeHost(filesOf(10, (at) => (at < 2 ? { mtime: whole } : {})))),
    [],
  );
  assert.deepEqual(await hitsOf(WHOLE_SECONDS, makeHost(filesOf(4, () => ({ mtime: whole })))), []);
});

test("counts neither copies of /etc/skel nor what the installation brought", async () => {
  const skeleton = { body: "# ~/.bashrc\n", mtime: whole };
  const host = makeHost({
    ...filesOf(5, () => ({})),
    "/etc/skel/.bashrc": skeleton,
    "/home/ana/.bashrc": skeleton,
    "/etc/skel/.profile": skeleton,
    "/home/ana/.profile": skeleton,
    ...Object.fromEntries(
      ["a", "b", "c", "d"].map((name) => [`/var/log/${name}.log`, { mtime: toNs(1_600_000_000_000) }]),
    ),
  });
  assert.deepEqual(await hitsOf(WHOLE_SECONDS, host), []);
});

test("counts an edited .bashrc and a young log", async () => {
  const host = makeHost({
    ...filesOf(4, () => ({})),
    "/etc/skel/.bashrc": { body: "# ~/.bashrc\n" },
    "/home/ana/.bashrc": { body: "# mine\n", mtime: whole },
    "/var/log/syslog": { body: "x\n", mtime: whole },
  });
  assert.equal((await hitsOf(WHOLE_SECONDS, host)).length, 1);
});

test.run();
