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
  bootedAt: 2_000,
  installedAt: 1_000,
});

const PASSWD = "root:x:0:0:root:/root:/bin/bash\nana:x:1000:1000:Ana:/home/ana:/bin/bash\n";

test("an empty host has the values Linux falls back to", async () => {
  assert.deepEqual(await readFacts(source({})), {
    hostname: "localhost",
    os: { id: "linux", version: "", name: "Linux" },
    zone: "UTC",
    accounts: [],
    groups: {},
    crontab: [],
    interpreters: [],
    logStamp: "bsd",
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

test("this machine can be read", async () => {
  const here: FactSource = {
    read: async (path) => attempt(() => readFileSync(path, "utf8")),
    link: async (path) => attempt(() => readlinkSync(path)),
    list: async (folder) => attempt(() => readdirSync(folder).sort()) ?? [],
    exists: async (path) => existsSync(path),
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
