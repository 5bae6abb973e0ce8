import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, lstatSync, readFileSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { DAY, isHuman, Random, toNs } from "@decnet/sdk";
import { test } from "uvu";
import { createLocalDriver } from "../../src/drivers/local/index.ts";
import { asRoot, listing, NOW, oneHost, PEOPLE, pathsOf, scratch, see } from "./tree.ts";

const ten = Array.from({ length: 10 }, (_, at) => ({
  name: `decky-${at}`,
  services: at % 3 === 0 ? ["ssh", "imap"] : ["ssh"],
  people: PEOPLE,
}));

// path, mode, uid, gid: what base-files, cron, passwd, rsyslog and adduser of Debian 12 set.
const TABLE: readonly (readonly [string, number, number, number])[] = [
  ["/", 0o755, 0, 0],
  ["/etc/passwd", 0o644, 0, 0],
  ["/etc/shadow", 0o640, 0, 42],
  ["/etc/gshadow", 0o640, 0, 42],
  ["/etc/sudoers", 0o440, 0, 0],
  ["/etc/crontab", 0o644, 0, 0],
  ["/etc/cron.daily/logrotate", 0o755, 0, 0],
  ["/usr/bin/sudo", 0o4755, 0, 0],
  ["/usr/sbin/cron", 0o755, 0, 0],
  ["/root", 0o700, 0, 0],
  ["/tmp", 0o1777, 0, 0],
  ["/var/tmp", 0o1777, 0, 0],
  ["/var/log", 0o755, 0, 0],
  ["/var/log/btmp", 0o660, 0, 43],
  ["/var/log/wtmp", 0o664, 0, 43],
  ["/var/log/lastlog", 0o664, 0, 43],
  ["/var/mail", 0o2775, 0, 8],
  ["/var/local", 0o2775, 0, 50],
  ["/var/backups", 0o755, 0, 0],
  ["/var/spool/cron/crontabs", 0o1730, 0, 101],
  ["/home/mreis", 0o700, 1000, 1000],
  ["/home/mreis/.bashrc", 0o644, 1000, 1000],
  ["/home/mreis/.profile", 0o644, 1000, 1000],
  ["/home/mreis/.bash_logout", 0o644, 1000, 1000],
  ["/home/jvogt", 0o700, 1001, 1001],
  ["/home/jvogt/.bashrc", 0o644, 1001, 1001],
];

test("modes and owners are Debian's", async () => {
  const { driver, root } = await oneHost();
  for (const [path, mode, uid, gid] of TABLE) {
    const seen = see(root, path);
    assert.equal(seen.mode.toString(8), mode.toString(8), path);
    if (asRoot) assert.deepEqual([seen.uid, seen.gid], [uid, gid], path);
  }
  driver.close();
});

test("no time is in the future, and no folder is newer than all that is in it", async () => {
  const { driver, root } = await oneHost();
  const seen = pathsOf(root).map((path) => see(root, path));
  for (const { path, mtime } of seen) {
    assert.ok(mtime < toNs(NOW), path);
    const inside = seen.filter((other) => other.path.replace(/\/[^/]+$/, "") === path && other.path !== "/");
    if (inside.length > 0)
      assert.ok(
        inside.some((other) => other.mtime >= mtime),
        path,
      );
  }
  driver.close();
});

test("packages bring whole seconds, the installation and people do not", async () => {
  const { driver, decky, root } = await oneHost();
  const { installedAt } = await driver.transport.facts(decky);
  const installed = toNs(installedAt);
  for (const path of ["/etc/crontab", "/etc/skel/.bashrc", "/usr/lib/os-release", "/root/.bashrc"]) {
    const { mtime } = see(root, path);
    assert.equal(mtime % 1_000_000_000n, 0n, path);
    assert.ok(mtime < installed, path);
  }
  for (const path of ["/etc/hostname", "/etc/passwd", "/etc/shadow", "/home/mreis/.bashrc", "/home"]) {
    const { mtime } = see(root, path);
    assert.notEqual(mtime % 1000n, 0n, path);
    assert.ok(mtime >= installed - 1_000_000_000n, path);
  }
  driver.close();
});

test("the host's facts can be read back from it", async () => {
  const { driver, decky } = await oneHost();
  const facts = await driver.transport.facts(decky);
  assert.deepEqual(facts.os, { id: "debian", version: "12", name: "Debian GNU/Linux 12 (bookworm)" });
  assert.equal(facts.zone, "Europe/Lisbon");
  assert.equal(facts.logStamp, "iso8601");
  assert.deepEqual(
    facts.accounts
      .filter(isHuman)
      .map(({ name, fullName, uid, gid, home }) => [name, fullName, uid, gid, home]),
    [
      ["mreis", "Marta Reis", 1000, 1000, "/home/mreis"],
      ["jvogt", "Jürgen Vogt", 1001, 1001, "/home/jvogt"],
    ],
  );
  assert.deepEqual(
    [facts.groups.adm, facts.groups.shadow, facts.groups.crontab, facts.groups.jvogt],
    [4, 42, 101, 1001],
  );
  assert.deepEqual(facts.interpreters, ["/bin/sh", "/bin/bash", "/usr/bin/perl", "/usr/bin/python3"]);
  assert.deepEqual(facts.crontab.map(({ schedule, command }) => `${schedule} ${command}`).slice(0, 2), [
    "17 * * * * cd / && run-parts --report /etc/cron.hourly",
    "25 6 * * * test -x /usr/sbin/anacron || { cd / && run-parts --report /etc/cron.daily; }",
  ]);
  assert.equal(facts.crontab.length, 6);
  assert.ok(facts.installedAt < facts.bootedAt && facts.bootedAt <= NOW - DAY);
  driver.close();
});

test("what writes and rotates its logs is installed, and configured as on Debian 12", async () => {
  const { driver, decky } = await oneHost();
  const { programs, syslogRules, syslogRuns, rotation } = await driver.transport.facts(decky);
  assert.deepEqual(programs, [
    "apt",
    "cron",
    "dbus-daemon",
    "dhclient",
    "dpkg-db-backup",
    "e2scrub",
    "fstrim",
    "logrotate",
    "man-db",
    "rsyslogd",
    "sshd",
    "sudo",
    "systemd",
    "systemd-logind",
    "systemd-timesyncd",
  ]);
  const logs = ["syslog", "auth.log", "cron.log", "kern.log", "mail.log", "user.log"];
  assert.deepEqual(
    syslogRules.map(({ path }) => path),
    logs.map((name) => `/var/log/${name}`),
  );
  assert.equal(syslogRuns, false);
  for (const name of logs) {
    const { paths: _, ...rule } =
      rotation.find(({ paths }) => paths.includes(`/var/log/${name}`)) ?? assert.fail(name);
    assert.deepEqual(rule, { every: "week", keep: 4, compress: true, delayCompress: true });
  }
  driver.close();
});

test("services bring their programs", async () => {
  const services = ["mysql", "postgres", "imap", "http", "redis", "ftp"];
  const { driver, decky } = await oneHost({ deckies: [{ name: "alpha", services, people: PEOPLE }] });
  const { programs } = await driver.transport.facts(decky);
  for (const name of ["mariadbd", "postgres", "postfix", "dovecot", "nginx", "redis-server", "vsftpd"])
    assert.ok(programs.includes(name), name);
  driver.close();
});

test("each account's home and each group's number agree between the files", async () => {
  const { driver, decky, root } = await oneHost({
    deckies: [{ name: "alpha", services: ["ssh", "imap", "mysql", "ftp", "http"], people: PEOPLE }],
  });
  const { accounts, groups } = await driver.transport.facts(decky);
  const gids = new Set(Object.values(groups));
  for (const { name, gid } of accounts) assert.ok(gids.has(gid), name);
  assert.equal(new Set(accounts.map(({ uid }) => uid)).size, accounts.length);
  const shadow = readFileSync(`${root}/etc/shadow`, "utf8").trim().split("\n");
  assert.deepEqual(
    shadow.map((line) => line.split(":")[0]),
    accounts.map(({ name }) => name),
  );
  assert.match(
    shadow.at(-1) ?? "",
    /^jvogt:\$y\$j9T\$[./0-9A-Za-z]{22}\$[./0-9A-Za-z]{43}:\d{5}:0:99999:7:::$/,
  );
  driver.close();
});

test("scripts and shell files parse", async () => {
  const { driver, root } = await oneHost();
  const shell = pathsOf(root).filter(
    (path) =>
      see(root, path).size < 20_000 &&
      (/\/(\.bashrc|\.profile|\.bash_logout|profile|bash\.bashrc)$/.test(path) ||
        /^\/etc\/cron\.(daily|weekly)\/[a-z]/.test(path) ||
        /e2scrub_all|rsyslog-rotate|apt\.systemd\.daily|dpkg-db-backup/.test(path)) &&
      !path.startsWith("/etc/cron.d/"),
  );
  assert.ok(shell.length > 10);
  for (const path of shell) {
    const { status, stderr } = spawnSync("bash", ["-n", root + path], { encoding: "utf8" });
    assert.equal(status, 0, `${path}: ${stderr}`);
  }
  driver.close();
});

test("nothing in a host names the product", async () => {
  const { driver, root } = await oneHost();
  const words = /decnet|canary|honey|decoy|decky|alpha/i;
  for (const path of pathsOf(root)) {
    assert.doesNotMatch(path, words);
    const stat = lstatSync(root + path);
    if (stat.isSymbolicLink()) assert.doesNotMatch(readlinkSync(root + path), words, path);
    if (stat.isFile()) assert.doesNotMatch(readFileSync(root + path, "latin1"), words, path);
  }
  driver.close();
});

test("the same seed makes the same tree, another seed another one", async () => {
  const make = async (seed: string) => {
    const { driver, root } = await oneHost({ random: Random.from(seed) });
    driver.close();
    return {
      root,
      atimes: pathsOf(root)
        .filter((path) => /^\/etc\/p[^/]*$/.test(path) && path !== "/etc/pam.d" && path !== "/etc/profile.d")
        .map((path) => see(root, path).atime),
    };
  };
  const [one, same, other] = [await make("1"), await make("1"), await make("2")];
  assert.deepEqual(one.atimes, same.atimes);
  assert.deepEqual(listing(one.root), listing(same.root));
  const contents = (root: string) =>
    new Map(listing(root).map(({ path, content, mtime }) => [path, { content, mtime }]));
  const [first, second] = [contents(one.root), contents(other.root)];
  for (const path of ["/etc/shadow", "/etc/fstab", "/etc/machine-id"])
    assert.notEqual(first.get(path)?.content, second.get(path)?.content, path);
  // Nothing that the hosts' own lives brought ends in the same digits.
  for (const [path, { mtime }] of first)
    if (mtime % 1000n !== 0n)
      assert.notEqual(mtime % 1_000_000n, (second.get(path)?.mtime ?? 0n) % 1_000_000n, path);
});

test("a host does not depend on the others of its fleet", async () => {
  const alone = await oneHost();
  const [alpha] = [{ name: "alpha", services: ["ssh"], zone: "Europe/Lisbon", people: PEOPLE }];
  const among = await oneHost({ deckies: [alpha, ...ten] });
  assert.deepEqual(listing(alone.root), listing(among.root));
  alone.driver.close();
  among.driver.close();
});

test("host names are different, plausible and never the operator's", async () => {
  for (const seed of ["1", "2", "3", "4", "5", "6"]) {
    const base = scratch();
    const deckies = [
      ...ten,
      { name: "web-01", people: PEOPLE },
      { name: "named", hostname: "vault", people: PEOPLE },
    ];
    const {
      close,
      deckies: fleet,
      transport,
    } = await createLocalDriver({
      root: `${base}/hosts`,
      staging: `${base}/staging`,
      random: Random.from(seed),
      now: NOW,
      deckies,
    });
    const names = await Promise.all(fleet.map(async (decky) => (await transport.facts(decky)).hostname));
    assert.equal(new Set(names).size, names.length);
    assert.equal(names.at(-1), "vault");
    for (const [at, name] of names.entries()) {
      assert.notEqual(name, fleet[at]?.name);
      assert.match(name, /^[a-z][a-z0-9-]{2,14}$/);
      assert.doesNotMatch(name, /decnet|canary|honey|decoy|decky/);
    }
    close();
  }
});

test("a host that is there is taken as it is, and its age stays", async () => {
  const base = scratch();
  const settings = {
    root: `${base}/hosts`,
    staging: `${base}/staging`,
    random: Random.from("1"),
    deckies: [{ name: "alpha", people: PEOPLE }],
  };
  const first = await createLocalDriver({ ...settings, now: NOW });
  const decky = first.deckies[0];
  assert.ok(decky);
  const before = await first.transport.facts(decky);
  writeFileSync(`${decky.ref}/tmp/theirs`, "x");
  const tree = listing(decky.ref);
  first.close();
  const second = await createLocalDriver({ ...settings, now: NOW + 40 * DAY, random: Random.from("2") });
  assert.deepEqual(second.deckies, first.deckies);
  assert.deepEqual(await second.transport.facts(decky), before);
  assert.deepEqual(listing(decky.ref), tree);
  second.close();
  rmSync(decky.ref, { recursive: true });
});

test("what cannot be a folder or a login is refused before anything is made", async () => {
  const base = scratch();
  const make = (decky: { name: string; people: typeof PEOPLE }) =>
    createLocalDriver({
      root: `${base}/hosts`,
      staging: `${base}/staging`,
      random: Random.from("1"),
      now: NOW,
      deckies: [{ name: "fine", people: PEOPLE }, decky],
    });
  const person = { login: "x", fullName: "X" };
  for (const decky of [
    { name: "../up", people: PEOPLE },
    { name: "", people: PEOPLE },
    { name: "a/b", people: PEOPLE },
    { name: "a", people: [{ ...person, login: "Not A Login" }] },
    { name: "a", people: [{ ...person, fullName: "a:0:0:evil" }] },
    { name: "a", people: [person, person] },
  ])
    await assert.rejects(() => make(decky), { code: "DN_LOCAL_DECKY" }, JSON.stringify(decky));
  assert.equal(existsSync(`${base}/hosts/fine`), false);
});

test.run();
