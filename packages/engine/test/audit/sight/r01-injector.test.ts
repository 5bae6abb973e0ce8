import assert from "node:assert/strict";
import type { AuditProcess } from "@decnet/sdk";
import { test } from "uvu";
import { INJECTOR } from "../../../src/audit/tells/sight/r01-injector.ts";
import { makeHost, makeView } from "../make-host.ts";

const seen = async (processes?: readonly AuditProcess[]) =>
  (await INJECTOR.check(makeView(makeHost({}, processes === undefined ? {} : { processes })))).map(
    (hit) => hit.seen,
  );

test("what came from outside is seen", async () => {
  for (const command of [
    "sh -c base64 -d > /home/ana/x",
    "/bin/tar -x -C /",
    "tee /var/log/cron.log",
    "runc init",
  ])
    assert.equal((await seen([{ pid: 412, ppid: 0, command }])).length, 1, command);
});

test("what runs in a container or on a host of its own is not", async () => {
  assert.deepEqual(
    await seen([
      { pid: 1, ppid: 0, command: "/bin/sh -c /entrypoint" },
      { pid: 2, ppid: 0, command: "[kthreadd]" },
      { pid: 31, ppid: 1, command: "/usr/sbin/sshd -D" },
      { pid: 80, ppid: 31, command: "-bash" },
      { pid: 99, ppid: 80, command: "tar czf /home/ana/x.tgz /home/ana/x" },
    ]),
    [],
  );
});

test("a tree that nobody runs says nothing", async () => {
  assert.deepEqual(await seen(), []);
});

test.run();
