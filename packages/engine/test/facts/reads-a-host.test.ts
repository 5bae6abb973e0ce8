import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, readlinkSync } from "node:fs";
import { test } from "uvu";
import type { FactSource } from "../../src/drivers/fact-source.ts";
import { readFacts } from "../../src/drivers/read-facts.ts";

const attempt = <T>(look: () => T): T | undefined => {
  try {
    return look();
  } catch {
    return undefined;
  }
};

const source = (files: Record<string, string>, links: Record<string, string> = {}): FactSource => ({
  read: async (path) => files[path],
  link: async (path) => links[path],
  list: async (folder) =>
    Object.keys(files)
      .filter((path) => path.startsWith(`${folder}/`))
      .map((path) => path.slice(folder.length + 1))
      .sort(),
  exists: async (path) => path in files,
  address: "10.0.0.5",
  systemd: false,
  alive: false,
  bootedAt: 2_000,
  installedAt: 1_000,
});

const PASSWD = "root:x:0:0:root:/root:/bin/bash\nana:x:1000:1000:Ana:/home/ana:/bin/bash\n";

test("an empty host has the values Linux falls back to", async () => {
  assert.deepEqual(await readFacts(source({})), {
    hostname: "localhost",
    os: { id: "linux", version: "", name: "Linux" },
    zone: "UTC",
    address: "10.0.0.5",
    accounts: [],
    groups: {},
    crontab: [],
    interpreters: [],
    programs: [],
    systemd: false,
    logStamp: "bsd",
    syslogRules: [{ selector: "*.*", path: "/var/log/messages" }],
    syslogRuns: false,
    rotation: [],
    bootedAt: 2_000,
    installedAt: 1_000,
  });
});

test("jobs come from the crontab, cron.d without dotted names, and users' crontabs", async () => {
  const { crontab } = await readFacts(
    source({
      "/etc/passwd": PASSWD,
      "/etc/crontab": "1 * * * * root one",
      "/etc/cron.d/two": "2 * * * * root two",
      "/etc/cron.d/three.bak": "3 * * * * root three",
      "/var/spool/cron/crontabs/ana": "4 * * * * four",
      "/var/spool/cron/crontabs/tmp.XyZ": "5 * * * * five",
    }),
  );
  assert.deepEqual(crontab, [
    { schedule: "1 * * * *", user: "root", command: "one" },
    { schedule: "2 * * * *", user: "root", command: "two" },
    { schedule: "4 * * * *", user: "ana", command: "four" },
  ]);
});

test("os-release is read from /usr/lib when /etc has none", async () => {
  const { os } = await readFacts(source({ "/usr/lib/os-release": "ID=debian\nVERSION_ID=12\n" }));
  assert.equal(os.id, "debian");
});

test("interpreters are those that exist", async () => {
  const { interpreters } = await readFacts(source({ "/usr/bin/php": "", "/bin/sh": "", "/bin/cat": "" }));
  assert.deepEqual(interpreters, ["/bin/sh", "/usr/bin/php"]);
});

test("programs are those that exist, by the names they have in logs", async () => {
  const { programs } = await readFacts(
    source({ "/usr/sbin/sshd": "", "/usr/bin/mandb": "", "/lib/systemd/systemd": "", "/usr/sbin/other": "" }),
  );
  assert.deepEqual(programs, ["man-db", "sshd", "systemd"]);
});

test("a syslog daemon is at work where it left its number, or systemd has one to start", async () => {
  const runs = async (files: Record<string, string>, more: Partial<FactSource>) =>
    (await readFacts({ ...source(files), ...more })).syslogRuns;
  const alive = { alive: true };
  assert.equal(await runs({ "/run/rsyslogd.pid": "" }, alive), true);
  assert.equal(await runs({ "/run/syslogd.pid": "" }, alive), true);
  assert.equal(await runs({ "/usr/sbin/rsyslogd": "" }, { alive: true, systemd: true }), true);
  assert.equal(await runs({ "/usr/sbin/rsyslogd": "" }, alive), false);
  assert.equal(await runs({}, { alive: true, systemd: true }), false);
  assert.equal(await runs({ "/run/rsyslogd.pid": "", "/usr/sbin/rsyslogd": "" }, { systemd: true }), false);
});

test("syslog rules come from rsyslog.conf and what it includes, in place", async () => {
  const { syslogRules } = await readFacts(
    source({
      "/etc/rsyslog.conf": "auth.* /a\n$IncludeConfig /etc/rsyslog.d/*.conf\nmail.* /b\n",
      "/etc/rsyslog.d/50-default.conf": "kern.* /k\n$IncludeConfig /etc/rsyslog.conf\n",
      "/etc/rsyslog.d/10-first.conf": 'include(file="/etc/more.conf" mode="optional")\ncron.* /c\n',
      "/etc/rsyslog.d/off.conf.bak": "user.* /u\n",
      "/etc/more.conf": "news.* /n\n",
    }),
  );
  assert.deepEqual(
    syslogRules.map(({ selector, path }) => `${selector} ${path}`),
    ["auth.* /a", "news.* /n", "cron.* /c", "kern.* /k", "mail.* /b"],
  );
});

test("rotation comes from logrotate.conf and the folder it includes, without what editors leave there", async () => {
  const { rotation } = await readFacts(
    source({
      "/etc/logrotate.conf": "daily\nrotate 3\ninclude /etc/logrotate.d\n/last { \n rotate 1\n}\n",
      "/etc/logrotate.d/app": "/var/log/app/*.log {\n  weekly\n}\n",
      "/etc/logrotate.d/app.dpkg-old": "/var/log/old {\n}\n",
      "/etc/logrotate.d/zzz~": "/var/log/zzz {\n}\n",
    }),
  );
  assert.deepEqual(
    rotation.map(({ paths, every, keep }) => [...paths, every, keep]),
    [
      ["/var/log/app/*.log", "week", 3],
      ["/last", "day", 1],
    ],
  );
});

test("a host without logrotate.conf rotates nothing by itself", async () => {
  const { rotation } = await readFacts(source({ "/etc/logrotate.d/app": "/var/log/app {\n daily\n}\n" }));
  assert.deepEqual(rotation, []);
});

test("this machine can be read", async () => {
  const here: FactSource = {
    read: async (path) => attempt(() => readFileSync(path, "utf8")),
    link: async (path) => attempt(() => readlinkSync(path)),
    list: async (folder) => attempt(() => readdirSync(folder).sort()) ?? [],
    exists: async (path) => existsSync(path),
    address: "",
    systemd: false,
    alive: false,
    bootedAt: 0,
    installedAt: 0,
  };
  const facts = await readFacts(here);
  const root = facts.accounts.find(({ name }) => name === "root");
  assert.equal(root?.uid, 0);
  assert.equal(facts.groups.root, 0);
  assert.notEqual(facts.interpreters.length, 0);
});

test.run();
