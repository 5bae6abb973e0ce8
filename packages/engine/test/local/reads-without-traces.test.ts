import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { rmSync, symlinkSync, truncateSync, utimesSync, writeFileSync } from "node:fs";
import { test } from "uvu";
import { oneHost, see } from "./tree.ts";

test("stat tells file, folder and other, and follows no final link", async () => {
  const { driver, decky } = await oneHost();
  const kind = async (path: string) => (await driver.transport.stat(decky, path))?.kind;
  assert.equal(await kind("/etc/passwd"), "file");
  assert.equal(await kind("/etc"), "folder");
  assert.equal(await kind("/etc/os-release"), "other");
  assert.equal(await kind("/etc/none"), undefined);
  assert.equal(await kind("/bin/sh"), undefined);
  assert.equal((await driver.transport.stat(decky, "/tmp"))?.mode, 0o1777);
  driver.close();
});

test("reading returns plain files only", async () => {
  const { driver, decky } = await oneHost();
  const read = (path: string) => driver.transport.read(decky, path);
  assert.equal(Buffer.from((await read("/etc/timezone")) ?? "").toString(), "Europe/Lisbon\n");
  assert.equal(await read("/etc"), undefined);
  assert.equal(await read("/etc/os-release"), undefined);
  assert.equal(await read("/etc/none"), undefined);
  driver.close();
});

test("looking at a host changes no time in it", async () => {
  const { driver, decky, root } = await oneHost();
  const watched = ["/etc/passwd", "/etc/crontab", "/etc/cron.d", "/var/spool/cron/crontabs", "/home/mreis"];
  // An atime before the mtime is what relatime renews at the next reading.
  for (const path of watched) utimesSync(root + path, 1_000_000, 2_000_000);
  const before = watched.map((path) => see(root, path));
  await driver.transport.facts(decky);
  await driver.transport.read(decky, "/etc/passwd");
  await driver.transport.stat(decky, "/home/mreis/.bashrc");
  assert.deepEqual(
    watched.map((path) => see(root, path)),
    before,
  );
  driver.close();
});

test("links are followed inside the host, from its own root", async () => {
  const { driver, decky, root } = await oneHost();
  writeFileSync(`${root}/etc/real-name`, "inside-name\n");
  rmSync(`${root}/etc/hostname`);
  symlinkSync("/../../etc/real-name", `${root}/etc/hostname`);
  const { hostname, os } = await driver.transport.facts(decky);
  assert.deepEqual([hostname, os.id], ["inside-name", "debian"]);
  driver.close();
});

test("a link to outside the host leads nowhere", async () => {
  const { driver, decky, root, base } = await oneHost();
  writeFileSync(`${base}/name`, "outside-name\n");
  rmSync(`${root}/etc/hostname`);
  symlinkSync(`${base}/name`, `${root}/etc/hostname`);
  symlinkSync("loop", `${root}/etc/loop`);
  rmSync(`${root}/etc/timezone`);
  symlinkSync("loop", `${root}/etc/timezone`);
  const { hostname, zone } = await driver.transport.facts(decky);
  assert.deepEqual([hostname, zone], ["localhost", "Europe/Lisbon"]);
  driver.close();
});

test("a pipe does not hold a reader up", async () => {
  const { driver, decky, root } = await oneHost();
  if (spawnSync("mkfifo", [`${root}/tmp/pipe`]).status !== 0) return;
  assert.equal(await driver.transport.read(decky, "/tmp/pipe"), undefined);
  assert.equal((await driver.transport.stat(decky, "/tmp/pipe"))?.kind, "other");
  driver.close();
});

test("of a file that somebody made huge the beginning is read", async () => {
  const { driver, decky, root } = await oneHost();
  writeFileSync(`${root}/tmp/huge`, "");
  truncateSync(`${root}/tmp/huge`, 40 << 20);
  assert.equal((await driver.transport.read(decky, "/tmp/huge"))?.length, 16 << 20);
  driver.close();
});

test.run();
