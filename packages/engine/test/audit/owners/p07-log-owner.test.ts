import assert from "node:assert/strict";
import { test } from "uvu";
import { LOG_OWNER } from "../../../src/audit/tells/owners/p07-log-owner.ts";
import { hitsOf } from "../expect-hits.ts";
import { makeHost } from "../make-host.ts";

const ADM = 4;
const closed = { body: "x\n", mode: 0o640, gid: ADM };

test("hits logs that are not as the system makes them, and says how it does", async () => {
  const host = makeHost({
    "/var/log/syslog": { body: "x\n", mode: 0o644 },
    "/var/log/auth.log.2.gz": { ...closed, gid: 0 },
    "/var/log/dpkg.log": closed,
  });
  assert.deepEqual(
    (await hitsOf(LOG_OWNER, host)).map(({ path, seen }) => [path, seen]),
    [
      ["/var/log/auth.log.2.gz", "root:root 0640, where the system makes it root:adm 0640"],
      ["/var/log/dpkg.log", "root:adm 0640, where the system makes it root:root 0644"],
      ["/var/log/syslog", "root:root 0644, where the system makes it root:adm 0640"],
    ],
  );
});

test("lets Debian's own pass, and logs that no distribution sets", async () => {
  const host = makeHost({
    "/var/log/syslog": closed,
    "/var/log/syslog.1": closed,
    "/var/log/cron.log-20261101.gz": closed,
    "/var/log/dpkg.log": { body: "x\n", mode: 0o644 },
    "/var/log/app/app.log": { body: "x\n", mode: 0o666, uid: 1000 },
  });
  assert.deepEqual(await hitsOf(LOG_OWNER, host), []);
});

test("what rsyslog.conf says comes first, then the distribution", async () => {
  const logs = { "/var/log/syslog": { ...closed, uid: 104 } };
  const syslog = {
    name: "syslog",
    uid: 104,
    gid: 111,
    fullName: "",
    home: "/home/syslog",
    shell: "/bin/false",
  };
  const accounts = [...makeHost({}).facts.accounts, syslog];
  const configured = makeHost(
    { ...logs, "/etc/rsyslog.conf": { body: "$FileOwner syslog\n$FileGroup adm\n" } },
    { facts: { accounts } },
  );
  const ubuntu = makeHost(logs, { facts: { accounts, os: { id: "ubuntu", version: "22.04", name: "" } } });
  assert.deepEqual(await hitsOf(LOG_OWNER, configured, ubuntu), []);
  assert.equal((await hitsOf(LOG_OWNER, makeHost(logs, { facts: { accounts } }))).length, 1);
});

test.run();
