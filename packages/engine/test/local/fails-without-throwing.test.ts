import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { test } from "uvu";
import { failure, PathBlocked } from "../../src/drivers/local/failure.ts";
import { asRoot, fileOf, oneHost } from "./tree.ts";

const code = (name: string) => Object.assign(new Error(name), { code: name });

test("trouble with the path asks for another, trouble with the decky does not", () => {
  for (const name of ["EACCES", "EEXIST", "ELOOP", "ENOENT", "ENOTDIR", "EPERM", "ENAMETOOLONG"])
    assert.equal(failure(code(name), "/x").elsewhere, true, name);
  for (const name of ["ENOSPC", "EROFS", "EIO", "EDQUOT", "EXDEV"])
    assert.equal(failure(code(name), "/x").elsewhere, false, name);
  assert.equal(failure(code("ENOSPC"), "/x").why, "/x: the disk is full");
  assert.equal(failure(new PathBlocked("the path is taken"), "/x").elsewhere, true);
  assert.deepEqual(failure("odd", ""), { success: false, planted: [], why: "odd", elsewhere: false });
});

test("a file where a folder should be, a missing folder, a name too long", async () => {
  const { driver, decky, root } = await oneHost();
  writeFileSync(`${root}/home/mreis/flat`, "");
  const paths = ["/home/mreis/flat/x", "/home/mreis/nowhere/x", `/home/mreis/${"n".repeat(256)}`];
  for (const path of paths) {
    const result = await driver.transport.plant(decky, { folders: [], files: [fileOf(path, "x")] });
    assert.deepEqual([result.success, result.elsewhere], [false, true], result.why);
  }
  const folders = [{ path: "/home/mreis/flat", mode: 0o755, uid: 0, gid: 0 }];
  const result = await driver.transport.plant(decky, { folders, files: [] });
  assert.deepEqual([result.success, result.elsewhere], [false, true]);
  driver.close();
});

test("a decky whose folder is gone is out of reach", async () => {
  const { driver, decky, root } = await oneHost();
  rmSync(root, { recursive: true });
  const result = await driver.transport.plant(decky, { folders: [], files: [fileOf("/tmp/x", "x")] });
  assert.deepEqual([result.success, result.elsewhere], [false, false]);
  for (const look of [
    () => driver.transport.stat(decky, "/etc"),
    () => driver.transport.read(decky, "/etc/passwd"),
    () => driver.transport.facts(decky),
  ])
    await assert.rejects(look, { code: "DN_DECKY_UNREACHABLE" });
  driver.close();
});

test("a folder one may not write to is a failed result", async () => {
  if (asRoot) return;
  const { driver, decky, root } = await oneHost();
  chmodSync(`${root}/home/mreis`, 0o500);
  const result = await driver.transport.plant(decky, { folders: [], files: [fileOf("/home/mreis/x", "x")] });
  chmodSync(`${root}/home/mreis`, 0o700);
  assert.deepEqual([result.success, result.elsewhere], [false, true]);
  driver.close();
});

test("a full disk is a failed result, and leaves nothing behind", async () => {
  const { driver, base } = await oneHost();
  driver.close();
  mkdirSync(`${base}/small`);
  const options = ["-t", "tmpfs", "-o", "size=2m", "tmpfs", `${base}/small`];
  if (!asRoot || spawnSync("mount", options).status !== 0) return;
  try {
    const small = await oneHost({ root: `${base}/small/hosts`, staging: `${base}/small/staging` });
    const file = fileOf("/home/mreis/big", "x".repeat(4 << 20));
    const result = await small.driver.transport.plant(small.decky, { folders: [], files: [file] });
    assert.deepEqual(
      [result.success, result.why, result.elsewhere],
      [false, "/home/mreis/big: the disk is full", false],
    );
    const next = fileOf("/home/mreis/small", "x");
    const after = await small.driver.transport.plant(small.decky, { folders: [], files: [next] });
    assert.equal(after.success, true, after.why);
    spawnSync("mount", ["-o", "remount,ro", `${base}/small`]);
    const readOnly = await small.driver.transport.plant(small.decky, {
      folders: [],
      files: [fileOf("/home/mreis/third", "x")],
    });
    assert.deepEqual([readOnly.success, readOnly.elsewhere], [false, false]);
    assert.match(readOnly.why ?? "", /read-only/);
    spawnSync("mount", ["-o", "remount,rw", `${base}/small`]);
    small.driver.close();
  } finally {
    spawnSync("umount", ["-l", `${base}/small`]);
  }
});

test.run();
