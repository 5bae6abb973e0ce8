import assert from "node:assert/strict";
import { lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import type { PlantedFile } from "@decnet/sdk";
import { test } from "uvu";
import { asRoot, contentOf, fileOf, listing, oneHost, see, sha256 } from "./tree.ts";

const NOTES = "/home/mreis/notes.txt";
const text = (root: string, path: string) => readFileSync(root + path, "utf8");
const plain = (file: PlantedFile | undefined) => ({
  ...file,
  bytes: Buffer.from(file?.bytes ?? "").toString(),
});

test("bytes, mode, owner and times are those asked for, and are reported as the file system has them", async () => {
  const { driver, decky, root } = await oneHost();
  const file = fileOf(NOTES, "call Rui\n", { mode: 0o640 });
  const result = await driver.transport.plant(decky, { folders: [], files: [file] });
  assert.equal(result.success, true, result.why);
  const seen = see(root, NOTES);
  assert.equal(text(root, NOTES), "call Rui\n");
  assert.deepEqual([seen.mode, seen.mtime, seen.atime], [0o640, file.mtime, file.atime]);
  if (asRoot) assert.deepEqual([seen.uid, seen.gid], [1000, 1000]);
  const { uid, gid, mtime, atime } = seen;
  assert.deepEqual(result.planted.map(plain), [plain({ ...file, uid, gid, mtime, atime })]);
  driver.close();
});

test("a file is removed as long as its bytes are ours, and never what a link leads to", async () => {
  const { driver, decky, root } = await oneHost();
  const file = fileOf(NOTES, "call Rui\n");
  await driver.transport.plant(decky, { folders: [], files: [file] });
  const hash = sha256(file.bytes);
  const gone = { removed: false, why: "the file is no longer there" };
  symlinkSync("notes.txt", `${root}/home/mreis/link`);
  assert.deepEqual(await driver.transport.remove(decky, "/home/mreis/link", hash), gone);
  assert.deepEqual(await driver.transport.remove(decky, NOTES, sha256(Buffer.from("other"))), {
    removed: false,
    why: "the file was changed by somebody else",
  });
  assert.equal(text(root, NOTES), "call Rui\n");
  assert.deepEqual(await driver.transport.remove(decky, NOTES, hash), { removed: true });
  assert.deepEqual(await driver.transport.remove(decky, NOTES, hash), gone);
  driver.close();
});

test("a parent keeps its times to the nanosecond", async () => {
  const { driver, decky, root } = await oneHost();
  const before = see(root, "/home/mreis");
  await driver.transport.plant(decky, { folders: [], files: [fileOf(NOTES, "x")] });
  assert.deepEqual(see(root, "/home/mreis"), before);
  // Times that the kernel set are no microseconds.
  writeFileSync(`${root}/home/mreis/by-hand`, "");
  const changed = see(root, "/home/mreis");
  await driver.transport.plant(decky, { folders: [], files: [fileOf("/home/mreis/more.txt", "x")] });
  assert.deepEqual(see(root, "/home/mreis"), changed);
  driver.close();
});

test("without exact times a parent still keeps its own", async () => {
  const { driver, decky, root } = await oneHost({ exactTimes: false });
  writeFileSync(`${root}/home/mreis/by-hand`, "");
  const before = see(root, "/home/mreis");
  const file = fileOf(NOTES, "x");
  const { planted } = await driver.transport.plant(decky, { folders: [], files: [file] });
  assert.deepEqual(see(root, "/home/mreis"), before);
  const early = file.mtime - (planted[0]?.mtime ?? 0n);
  assert.ok(early >= 0n && early < 1000n, `${early} ns early`);
  driver.close();
});

test("missing folders are made as asked, as old as the file in them", async () => {
  const { driver, decky, root } = await oneHost();
  const before = see(root, "/home/mreis");
  const owner = { uid: 1000, gid: 1000 };
  const folders = [
    { path: "/home/mreis", mode: 0o755, uid: 0, gid: 0 },
    { path: "/home/mreis/.ssh", mode: 0o700, ...owner },
    { path: "/home/mreis/.ssh/old", mode: 0o750, ...owner },
  ];
  const file = fileOf("/home/mreis/.ssh/old/config", "Host x\n");
  const result = await driver.transport.plant(decky, { folders, files: [file] });
  assert.equal(result.success, true, result.why);
  assert.deepEqual(see(root, "/home/mreis"), before);
  for (const [path, mode] of [
    ["/home/mreis/.ssh", 0o700],
    ["/home/mreis/.ssh/old", 0o750],
  ] as const) {
    const seen = see(root, path);
    assert.deepEqual([seen.mode, seen.mtime, seen.uid], [mode, file.mtime, asRoot ? 1000 : seen.uid]);
  }
  driver.close();
});

test("an existing file is never overwritten", async () => {
  const { driver, decky, root } = await oneHost();
  writeFileSync(root + NOTES, "theirs");
  const before = listing(root);
  const batch = { folders: [], files: [fileOf("/home/mreis/first.txt", "a"), fileOf(NOTES, "ours")] };
  const result = await driver.transport.plant(decky, batch);
  assert.deepEqual(result, {
    success: false,
    planted: [],
    why: `${NOTES}: the path is taken`,
    elsewhere: true,
  });
  assert.deepEqual(listing(root), before);
  driver.close();
});

test("of two batches for one path one wins", async () => {
  const { driver, decky, root } = await oneHost();
  const results = await Promise.all(
    ["a", "b", "c"].map((body) =>
      driver.transport.plant(decky, { folders: [], files: [fileOf(NOTES, body)] }),
    ),
  );
  assert.deepEqual(
    results.map(({ success }) => success),
    [true, false, false],
  );
  assert.equal(text(root, NOTES), "a");
  driver.close();
});

test("an edit replaces the bytes it knows, and no others", async () => {
  const { driver, decky, root } = await oneHost();
  await driver.transport.plant(decky, { folders: [], files: [fileOf(NOTES, "one")] });
  const edit = fileOf(NOTES, "two", { replaces: sha256("one") });
  assert.equal((await driver.transport.plant(decky, { folders: [], files: [edit] })).success, true);
  assert.equal(text(root, NOTES), "two");
  assert.equal(lstatSync(root + NOTES).nlink, 1);
  const late = await driver.transport.plant(decky, { folders: [], files: [edit] });
  assert.deepEqual([late.success, late.elsewhere], [false, true]);
  assert.equal(text(root, NOTES), "two");
  const gone = fileOf("/home/mreis/gone.txt", "x", { replaces: sha256("y") });
  const missing = await driver.transport.plant(decky, { folders: [], files: [gone] });
  assert.deepEqual([missing.success, missing.elsewhere], [false, true]);
  driver.close();
});

test("a batch that fails half-way is taken back", async () => {
  const { driver, decky, root } = await oneHost();
  await driver.transport.plant(decky, { folders: [], files: [fileOf(NOTES, "one")] });
  const before = listing(root);
  const files = [
    fileOf(NOTES, "two", { replaces: sha256("one") }),
    fileOf("/home/mreis/new/deep.txt", "x"),
    fileOf("/home/mreis/twice.txt", "x"),
    fileOf("/home/mreis/twice.txt", "y"),
  ];
  const folders = [{ path: "/home/mreis/new", mode: 0o755, uid: 1000, gid: 1000 }];
  const result = await driver.transport.plant(decky, { folders, files });
  assert.deepEqual([result.success, result.elsewhere], [false, true]);
  assert.deepEqual(listing(root), before);
  driver.close();
});

test("nothing is written through a symbolic link", async () => {
  const { driver, decky, root, base } = await oneHost();
  mkdirSync(`${base}/outside/inner`, { recursive: true });
  symlinkSync(`${base}/outside`, `${root}/home/mreis/out`);
  symlinkSync("/etc", `${root}/home/mreis/etc`);
  symlinkSync(`${base}/outside/target`, `${root}/home/mreis/file.txt`);
  symlinkSync("jvogt", `${root}/home/other`);
  const blocked = [
    "/home/mreis/out/a.txt",
    "/home/mreis/etc/planted",
    "/home/mreis/file.txt",
    "/home/other/a.txt",
    "/bin/tool",
    "/home/mreis/out/inner/a.txt",
  ];
  for (const path of blocked) {
    const result = await driver.transport.plant(decky, { folders: [], files: [fileOf(path, "x")] });
    assert.deepEqual([path, result.success, result.elsewhere], [path, false, true]);
    assert.equal(await driver.transport.read(decky, path), undefined);
  }
  const folders = [{ path: "/home/mreis/out/made", mode: 0o755, uid: 0, gid: 0 }];
  const made = await driver.transport.plant(decky, { folders, files: [] });
  assert.deepEqual([made.success, made.elsewhere], [false, true]);
  assert.deepEqual(readdirSync(`${base}/outside`, { recursive: true }), ["inner"]);
  driver.close();
});

test("a replaced file that became a link is left alone", async () => {
  const { driver, decky, root, base } = await oneHost();
  writeFileSync(`${base}/secret`, "one");
  symlinkSync(`${base}/secret`, root + NOTES);
  const edit = fileOf(NOTES, "two", { replaces: sha256("one") });
  const result = await driver.transport.plant(decky, { folders: [], files: [edit] });
  assert.deepEqual([result.success, result.elsewhere], [false, true]);
  assert.equal(readFileSync(`${base}/secret`, "utf8"), "one");
  assert.ok(lstatSync(root + NOTES).isSymbolicLink());
  driver.close();
});

test("an empty file and a big one arrive whole", async () => {
  const { driver, decky, root } = await oneHost();
  const big = "0123456789abcdef".repeat(200_000);
  const files = [fileOf("/home/mreis/empty", ""), fileOf("/home/mreis/big", big)];
  const result = await driver.transport.plant(decky, { folders: [], files });
  assert.equal(result.success, true, result.why);
  assert.equal(see(root, "/home/mreis/empty").size, 0);
  assert.equal(contentOf(root, "/home/mreis/big"), sha256(big));
  driver.close();
});

test("staging is empty after successes and failures", async () => {
  const { driver, decky, base } = await oneHost();
  await driver.transport.plant(decky, { folders: [], files: [fileOf(NOTES, "one")] });
  await driver.transport.plant(decky, { folders: [], files: [fileOf(NOTES, "one")] });
  await driver.transport.plant(decky, {
    folders: [],
    files: [fileOf(NOTES, "two", { replaces: sha256("one") })],
  });
  await driver.transport.plant(decky, { folders: [], files: [fileOf("/nowhere/x", "one")] });
  const left = readdirSync(`${base}/staging`, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !entry.name.endsWith(".json"),
  );
  assert.deepEqual(left, []);
  driver.close();
});

test.run();
