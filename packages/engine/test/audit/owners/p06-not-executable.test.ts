import assert from "node:assert/strict";
import { test } from "uvu";
import { NOT_EXECUTABLE } from "../../../src/audit/tells/owners/p06-not-executable.ts";
import { pathsHit } from "../expect-hits.ts";
import { makeHost } from "../make-host.ts";

const script = (mode: number) => ({ body: "#!/bin/sh\ndf -h\n", mode });

test("hits scripts nobody may run", async () => {
  const host = makeHost({
    "/home/ana/bin/df.sh": script(0o644),
    "/usr/local/bin/backup": script(0o600),
    "/etc/cron.daily/backup": script(0o644),
  });
  assert.deepEqual(await pathsHit(NOT_EXECUTABLE, host), [
    "/etc/cron.daily/backup",
    "/home/ana/bin/df.sh",
    "/usr/local/bin/backup",
  ]);
});

test("lets scripts pass that can run, and files that are none, or only modules, templates and copies", async () => {
  const host = makeHost({
    "/home/ana/bin/df.sh": script(0o700),
    "/home/ana/bin/df.sh.bak": script(0o644),
    "/home/ana/app/deploy.sh.j2": script(0o644),
    "/home/ana/app/node_modules/x/cli.js": script(0o644),
    "/home/ana/notes.txt": { body: "#!channel on the old server\n" },
    "/usr/lib/x.sh": script(0o644),
  });
  assert.deepEqual(await pathsHit(NOT_EXECUTABLE, host), []);
});

test.run();
