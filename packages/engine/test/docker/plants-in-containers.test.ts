import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import type { PlantedFile } from "@decnet/sdk";
import { test } from "uvu";
import { createDockerDriver } from "../../src/drivers/docker/index.ts";
import { importBusybox } from "./busybox-image.ts";
import { startContainer, type TestContainer } from "./container.ts";
import { createDockerd } from "./dockerd.ts";
import { needs } from "./needs.ts";

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

const MTIME = 1_790_000_000_123_456_789n;
const note: PlantedFile = {
  path: "/home/ana/notes.txt",
  bytes: Buffer.from("call Marta about the backup disk\nring 2, café\n"),
  mode: 0o640,
  uid: 1000,
  gid: 1000,
  mtime: MTIME,
  atime: MTIME + 61_000_000_021n,
};
const HOMES = [
  { path: "/home", mode: 0o755, uid: 0, gid: 0 },
  { path: "/home/ana", mode: 0o755, uid: 1000, gid: 1000 },
];
const batch = (...files: readonly PlantedFile[]) => ({ folders: HOMES, files });
const text = (path: string, content: string, more: Partial<PlantedFile> = {}): PlantedFile => ({
  ...note,
  path,
  bytes: Buffer.from(content),
  ...more,
});

const FOLDER_LOOK = "stat -c '%n %f %u %g %y' / /home /home/ana /home/ana/work /tmp";
const age = (box: TestContainer) => box.sh("touch -d '2026-05-06 07:08:09' / /home /home/ana");

if (needs("planting in containers", "dockerd", "busybox")) {
  const engine = createDockerd();
  const driver = () =>
    createDockerDriver({ socketPath: engine.socketPath }, { onProblem: (error) => assert.fail(error) });

  test.before(async () => {
    await engine.start();
    await importBusybox(engine.docker);
  });
  test.after(() => engine.remove());

  test("a file arrives with its bytes, owner, mode, and times to the nanosecond, as the only link to them", async () => {
    const box = await startContainer(engine.docker, "exact");
    const { transport } = driver();
    const result = await transport.plant(box.decky, batch(note));
    assert.deepEqual(result, { success: true, planted: [note] });
    assert.equal(
      await box.sh("stat -c '%a %u %g %s %h %y %x' /home/ana/notes.txt"),
      "640 1000 1000 47 1 2026-09-21 14:13:20.123456789 +0000 2026-09-21 14:14:21.123456810 +0000",
    );
    assert.equal(await box.sh("sha256sum < /home/ana/notes.txt"), `${sha256(note.bytes)}  -`);
  });

  test("a file is removed as long as its bytes are ours, in the root and in a tmpfs, and where it runs", async () => {
    const box = await startContainer(engine.docker, "removes", { Tmpfs: { "/tmp": "" } });
    const { transport } = driver();
    const inTmp = text("/tmp/-rf", "x");
    assert.equal((await transport.plant(box.decky, batch(note, inTmp))).success, true);
    const hash = sha256(note.bytes);
    await box.sh("echo mine >> /home/ana/notes.txt");
    assert.deepEqual(await transport.remove(box.decky, note.path, hash), {
      removed: false,
      why: "the file was changed by somebody else",
    });
    const changed = await transport.read(box.decky, note.path);
    assert.deepEqual(await transport.remove(box.decky, note.path, sha256(changed ?? Buffer.of())), {
      removed: true,
    });
    assert.deepEqual(await transport.remove(box.decky, inTmp.path, sha256(inTmp.bytes)), { removed: true });
    assert.equal(await box.sh("find /home/ana /tmp -name notes.txt -o -name -rf"), "");
    assert.deepEqual(await transport.remove(box.decky, note.path, hash), {
      removed: false,
      why: "the file is no longer there",
    });
    await box.container.stop();
    assert.equal((await transport.remove(box.decky, note.path, hash)).removed, false);
  });

  test("many files arrive in one go, with folders that were missing, and nothing is left behind", async () => {
    const box = await startContainer(engine.docker, "many");
    const folder = { path: "/home/ana/docs", mode: 0o700, uid: 1000, gid: 1000 };
    const files = Array.from({ length: 40 }, (_, n) =>
      text(`/home/ana/docs/page ${n} — ção.txt`, `page ${n}\n`.repeat(n), {
        mtime: MTIME + BigInt(n),
        mode: 0o600 + n,
      }),
    );
    const { transport } = driver();
    const result = await transport.plant(box.decky, { folders: [...HOMES, folder], files });
    assert.equal(result.why, undefined);
    assert.equal(result.planted.length, 40);
    const last = MTIME + 39n;
    assert.equal(
      await box.sh("stat -c '%a %u %g %y' /home/ana/docs"),
      `700 1000 1000 2026-09-21 14:13:20.${last % 1_000_000_000n} +0000`,
    );
    const sums = await box.sh("cd /home/ana/docs && sha256sum *");
    const found = new Map(sums.split("\n").map((line) => [line.slice(66), line.slice(0, 64)]));
    for (const { path, bytes } of files)
      assert.equal(found.get(path.slice("/home/ana/docs/".length)), sha256(bytes));
    assert.equal(await box.sh("find /home/ana/docs -type f -links +1"), "");
    const changes = (await box.container.changes()) as { Path: string; Kind: number }[];
    const added = changes.filter(({ Kind, Path }) => Kind === 1 && !Path.startsWith("/home/ana/docs"));
    assert.deepEqual(added, []);
  });

  test("the folders above keep their owner, mode and mtime, and so does the root", async () => {
    const box = await startContainer(engine.docker, "folders");
    await age(box);
    const before = await box.sh(FOLDER_LOOK);
    const { transport } = driver();
    assert.equal((await transport.plant(box.decky, batch(note))).why, undefined);
    assert.equal(
      (
        await transport.plant(
          box.decky,
          batch(text("/home/ana/work/a", "a\n"), text("/home/ana/work/b", "b\n")),
        )
      ).success,
      true,
    );
    const after = await box.sh(FOLDER_LOOK);
    assert.equal(withoutRoot(after), withoutRoot(before));
    assert.match(after, /^\/ 41ed 0 0 /);
    await assertRootOld(box);
  });

  test("looking and reading leave no mark on folders, and looking none on the file", async () => {
    const box = await startContainer(engine.docker, "readers");
    await age(box);
    await box.sh("touch -a -d '2026-05-06 07:08:09' /home/ana/.profile");
    const look = "stat -c '%n %x %y' /home/ana/.profile";
    const [folders, file] = [await box.sh(FOLDER_LOOK), await box.sh(look)];
    const { transport } = driver();
    assert.deepEqual(await transport.stat(box.decky, "/home/ana/.profile"), {
      kind: "file",
      size: 10,
      mode: 0o644,
    });
    assert.deepEqual(await transport.stat(box.decky, "/home/ana/elsewhere"), {
      kind: "other",
      size: 4,
      mode: 0o777,
    });
    assert.equal((await transport.stat(box.decky, "/tmp"))?.mode, 0o1777);
    assert.equal(await transport.stat(box.decky, "/home/ana/none"), undefined);
    assert.equal(await box.sh(look), file);
    assert.equal(
      Buffer.from((await transport.read(box.decky, "/home/ana/.profile")) ?? []).toString(),
      "umask 022\n",
    );
    assert.equal(await transport.read(box.decky, "/home/ana/elsewhere"), undefined);
    assert.equal(await transport.read(box.decky, "/home/ana"), undefined);
    const after = await box.sh(FOLDER_LOOK);
    assert.equal(withoutRoot(after), withoutRoot(folders));
    await assertRootOld(box);
  });

  test("an atime before the mtime becomes one as long after it: the engine knows no other", async () => {
    const box = await startContainer(engine.docker, "atime");
    const { transport } = driver();
    const { planted } = await transport.plant(box.decky, batch({ ...note, atime: MTIME - 500_000_123n }));
    assert.equal(planted[0]?.atime, MTIME + 500_000_123n);
    assert.equal(await box.sh("stat -c %x /home/ana/notes.txt"), "2026-09-21 14:13:20.623456912 +0000");
  });

  test("nobody inside sees a process, a file on its way, or half of one", async () => {
    const box = await startContainer(engine.docker, "watched");
    const watcher = box.sh(`
      until [ "$(stat -c %s /home/ana/notes.txt 2>/dev/null)" = 3100000 ]; do
        ps -o pid,args >> /tmp/seen
        [ -e /home/ana/notes.txt ] && stat -c '%s %a %u %h' /home/ana/notes.txt >> /tmp/sizes
        find / -xdev -name '*console*' -o -name 'notes*' >> /tmp/names 2>/dev/null || :
      done`);
    const { transport } = driver();
    while ((await transport.stat(box.decky, "/tmp/names")) === undefined);
    const big = { ...note, bytes: Buffer.alloc(3_000_000, "lorem ipsum\n") };
    assert.equal((await transport.plant(box.decky, batch(big))).why, undefined);
    while ((await transport.stat(box.decky, "/tmp/sizes")) === undefined);
    const edited = { ...big, bytes: Buffer.alloc(3_100_000, "dolor sit\n"), replaces: sha256(big.bytes) };
    assert.equal((await transport.plant(box.decky, batch(edited))).why, undefined);
    await watcher;
    const seen = await box.sh("cat /tmp/seen");
    const ours = /^ *(PID|\d+ (\[?(sh|ps|stat|find)\b|\/bin\/sh -c|\/bin\/sleep 1000000|\{))/;
    const strangers = seen.split("\n").filter((line) => !ours.test(line));
    assert.deepEqual(strangers, []);
    assert.ok(!/tar|base64|\bdd\b/.test(seen));
    assert.deepEqual([...new Set((await box.sh("cat /tmp/names")).split("\n"))], ["/home/ana/notes.txt"]);
    const sizes = new Set((await box.sh("cat /tmp/sizes")).split("\n"));
    assert.ok(sizes.delete("3000000 640 1000 1"));
    sizes.delete("3100000 640 1000 1");
    assert.deepEqual([...sizes], []);
  });

  test("a root that somebody changed a moment ago keeps that time", async () => {
    const box = await startContainer(engine.docker, "fresh");
    const { transport } = driver();
    await box.sh("touch /");
    const touched = await box.sh("stat -c %y /");
    assert.equal((await transport.plant(box.decky, batch(note))).success, true);
    // Later engines have changed it themselves before anybody can ask.
    if (Number.parseInt((await engine.docker.version()).Version, 10) >= 24) return assertRootOld(box);
    assert.equal(await box.sh("stat -c %y /"), touched);
  });

  test("a file of somebody else's is never written over", async () => {
    const box = await startContainer(engine.docker, "foreign");
    await box.sh("echo mine > /home/ana/notes.txt");
    const look = "cat /home/ana/notes.txt; stat -c '%i %y %u' /home/ana/notes.txt";
    const before = await box.sh(look);
    const { transport } = driver();
    const taken = await transport.plant(box.decky, batch(text("/home/ana/free.txt", "x"), note));
    assert.deepEqual(taken, {
      success: false,
      planted: [],
      why: "/home/ana/notes.txt is taken",
      elsewhere: true,
    });
    const changed = await transport.plant(
      box.decky,
      batch({ ...note, replaces: sha256(Buffer.from("ours\n")) }),
    );
    assert.deepEqual(changed, {
      success: false,
      planted: [],
      why: "/home/ana/notes.txt has changed",
      elsewhere: true,
    });
    assert.equal(await box.sh(look), before);
    assert.equal(await box.sh("ls /home/ana"), "elsewhere\nnotes.txt\nwork");
    const gone = await transport.plant(
      box.decky,
      batch(text("/home/ana/none", "x", { replaces: sha256(note.bytes) })),
    );
    assert.deepEqual([gone.why, gone.elsewhere], ["/home/ana/none is no longer there", true]);
    const link = await transport.plant(box.decky, batch(text("/home/ana/elsewhere", "x")));
    assert.deepEqual([link.why, link.elsewhere], ["/home/ana/elsewhere is taken", true]);
  });

  test("a file of ours is replaced when it still is what we left", async () => {
    const box = await startContainer(engine.docker, "edit");
    const { transport } = driver();
    await transport.plant(box.decky, batch(note));
    const next = { ...note, bytes: Buffer.from("done\n"), mtime: MTIME + 5n, replaces: sha256(note.bytes) };
    const result = await transport.plant(box.decky, batch(next));
    assert.equal(result.why, undefined);
    assert.equal(
      await box.sh("cat /home/ana/notes.txt; stat -c %y /home/ana/notes.txt"),
      "done\n2026-09-21 14:13:20.123456794 +0000",
    );
  });

  test("nothing goes through a symbolic link, nor where no file can appear", async () => {
    const box = await startContainer(engine.docker, "links");
    const { transport } = driver();
    const linked = await transport.plant(box.decky, batch(text("/home/ana/elsewhere/a.txt", "x")));
    assert.deepEqual([linked.why, linked.elsewhere], ["/home/ana/elsewhere is a symbolic link", true]);
    const under = await transport.plant(box.decky, batch(text("/home/ana/.profile/a.txt", "x")));
    assert.deepEqual([under.success, under.elsewhere], [false, true]);
    const missing = await transport.plant(box.decky, batch(text("/opt/a.txt", "x")));
    assert.deepEqual([missing.why, missing.elsewhere], ["the folder /opt is missing", true]);
    for (const path of ["/proc/a", "/sys/a", "/dev/a", "/dev/shm/a", "/etc/hosts"]) {
      const blocked = await transport.plant(box.decky, batch(text(path, "x")));
      assert.deepEqual([blocked.why, blocked.elsewhere], [`nothing can be written at ${path}`, true]);
    }
    assert.equal(await box.sh("ls /srv"), "");
  });

  test("a tmpfs is written through the container's own tar", async () => {
    const box = await startContainer(engine.docker, "tmpfs", { Tmpfs: { "/tmp": "", "/ro": "ro" } });
    await box.sh("echo mine > /tmp/taken; ln -s /srv /tmp/link");
    const { transport } = driver();
    const file = text("/tmp/pip-build/cache.bin", "cached\n", { mtime: 1_790_000_000_000_000_000n });
    const folder = { path: "/tmp/pip-build", mode: 0o700, uid: 1000, gid: 1000 };
    const result = await transport.plant(box.decky, { folders: [folder], files: [file] });
    assert.deepEqual([result.why, result.planted[0]?.mtime], [undefined, file.mtime]);
    assert.equal(
      await box.sh(
        "cat /tmp/pip-build/cache.bin; stat -c '%a %u %g %Y' /tmp/pip-build/cache.bin /tmp/pip-build; stat -c %a /tmp",
      ),
      "cached\n640 1000 1000 1790000000\n700 1000 1000 1790000000\n1777",
    );
    assert.equal((await transport.stat(box.decky, file.path))?.size, 7);
    assert.equal(Buffer.from((await transport.read(box.decky, file.path)) ?? []).toString(), "cached\n");
    assert.equal(await transport.read(box.decky, "/tmp/none"), undefined);
    const edited = { ...file, bytes: Buffer.from("more\n"), replaces: sha256(file.bytes) };
    assert.equal((await transport.plant(box.decky, batch(edited))).success, true);
    assert.equal(
      (await transport.plant(box.decky, batch(edited))).why,
      "/tmp/pip-build/cache.bin has changed",
    );
    assert.equal(
      (await transport.plant(box.decky, batch(text("/tmp/taken", "x")))).why,
      "/tmp/taken is taken",
    );
    assert.equal(
      (await transport.plant(box.decky, batch(text("/tmp/link/x", "x")))).why,
      "/tmp/link is no folder",
    );
    assert.equal(
      (await transport.plant(box.decky, batch(text("/ro/x", "x")))).why,
      "nothing can be written at /ro/x",
    );
    assert.equal(await box.sh("cat /tmp/taken /tmp/pip-build/cache.bin; ls /srv"), "mine\nmore");
  });

  test("a tmpfs without a tar at hand is a path that will not do", async () => {
    const box = await startContainer(engine.docker, "toolless", { Tmpfs: { "/tmp": "" } });
    await box.sh("rm /bin/tar");
    const { transport } = driver();
    const result = await transport.plant(box.decky, batch(note, text("/tmp/a", "x")));
    assert.equal(await transport.stat(box.decky, note.path), undefined);
    assert.deepEqual(result, {
      success: false,
      planted: [],
      why: "/tmp/a is in a tmpfs, and the container has no tar",
      elsewhere: true,
    });
  });

  test("a volume is written to, a read-only one and a read-only root are not", async () => {
    const binds = ["box-data:/home/ana/work", "box-fixed:/srv:ro"];
    const box = await startContainer(engine.docker, "volumes", { Binds: binds });
    await box.sh("touch -d '2026-05-06 07:08:09' /home/ana/work; chown 1000:1000 /home/ana/work");
    const { transport } = driver();
    const file = text("/home/ana/work/plan.md", "# plan\n");
    assert.deepEqual(await transport.plant(box.decky, batch(file)), { success: true, planted: [file] });
    assert.equal(
      await box.sh(
        "stat -c '%u %y %x' /home/ana/work/plan.md; cat /home/ana/work/plan.md; stat -c '%u %y' /home/ana/work",
      ),
      "1000 2026-09-21 14:13:20.123456789 +0000 2026-09-21 14:14:21.123456810 +0000\n# plan\n1000 2026-05-06 07:08:09.000000000 +0000",
    );
    assert.equal(
      (await transport.plant(box.decky, batch(text("/srv/a", "x")))).why,
      "nothing can be written at /srv/a",
    );
    const fixed = await startContainer(engine.docker, "fixed", {
      ReadonlyRootfs: true,
      Binds: binds,
      Tmpfs: { "/tmp": "" },
    });
    assert.equal((await transport.plant(fixed.decky, batch(text("/home/ana/work/b", "x")))).elsewhere, true);
    const refused = await transport.plant(fixed.decky, batch(note));
    assert.deepEqual(
      [refused.why, refused.elsewhere],
      ["nothing can be written at /home/ana/notes.txt", true],
    );
    assert.equal((await transport.plant(fixed.decky, batch(text("/tmp/a", "x")))).why, undefined);
  });

  test("a decky out of reach is a failed result with a sentence, and reading says so", async () => {
    const { transport } = driver();
    const states: [string, (box: TestContainer) => Promise<unknown>, RegExp][] = [
      ["paused", ({ container }) => container.pause(), /^the container is paused$/],
      ["stopped", ({ container }) => container.stop({ t: 0 }), /^the container is not running \(exited\)$/],
      ["removed", ({ container }) => container.remove({ force: true }), /^the container is gone$/],
    ];
    for (const [name, bring, sentence] of states) {
      const box = await startContainer(engine.docker, name);
      await bring(box);
      const { success, why, elsewhere } = await transport.plant(box.decky, batch(note));
      assert.deepEqual([success, elsewhere], [false, false]);
      assert.match(why ?? "", sentence);
      await assert.rejects(transport.stat(box.decky, note.path), { code: "DN_DOCKER_DECKY" });
      await assert.rejects(transport.read(box.decky, note.path), { code: "DN_DOCKER_DECKY" });
      await assert.rejects(transport.facts(box.decky), { code: "DN_DOCKER_DECKY" });
    }
    const old = await startContainer(engine.docker, "anew");
    await old.container.remove({ force: true });
    const anew = await startContainer(engine.docker, "anew");
    assert.equal((await transport.plant(old.decky, batch(note))).why, "the container is gone");
    assert.equal((await transport.plant(anew.decky, batch(note))).success, true);
  });

  test("many at once on one decky and on several all arrive", async () => {
    const boxes = await Promise.all(["p1", "p2", "p3"].map((name) => startContainer(engine.docker, name)));
    const { transport } = driver();
    const results = await Promise.all(
      boxes.flatMap(({ decky }) =>
        Array.from({ length: 5 }, (_, n) =>
          transport.plant(decky, batch(text(`/home/ana/f${n}`, `${decky.name} ${n}\n`))),
        ),
      ),
    );
    assert.deepEqual(
      results.map(({ why }) => why),
      Array.from({ length: 15 }, () => undefined),
    );
    for (const { sh, decky } of boxes)
      assert.equal(await sh("cat /home/ana/f*"), [0, 1, 2, 3, 4].map((n) => `${decky.name} ${n}`).join("\n"));
  });

  test("facts are read again when a container has settled and after a restart, and not in between", async () => {
    const box = await startContainer(engine.docker, "facts", {}, { Hostname: "files01" });
    let later = 0;
    const { transport } = createDockerDriver(
      { socketPath: engine.socketPath },
      { onProblem: (error) => assert.fail(error), now: () => Date.now() + later },
    );
    const logins = async () => (await transport.facts(box.decky)).accounts.map(({ name }) => name);
    const add = (login: string) =>
      box.sh(`echo '${login}:x:1001:1001::/home/${login}:/bin/sh' >> /etc/passwd`);
    assert.equal((await transport.facts(box.decky)).hostname, "files01");
    await add("rui");
    assert.deepEqual(await logins(), ["root", "ana"]);
    later = 3_600_000;
    assert.deepEqual(await logins(), ["root", "ana", "rui"]);
    await add("eva");
    later *= 24;
    assert.deepEqual(await logins(), ["root", "ana", "rui"]);
    await box.container.restart({ t: 0 });
    assert.deepEqual(await logins(), ["root", "ana", "rui", "eva"]);
  });

  test("an engine that is away is a failed result, and reading says so", async () => {
    const box = await startContainer(engine.docker, "orphan");
    const { transport } = driver();
    await engine.stop();
    assert.deepEqual(await transport.plant(box.decky, batch(note)), {
      success: false,
      planted: [],
      why: "the Docker engine does not answer",
      elsewhere: false,
    });
    await assert.rejects(transport.stat(box.decky, note.path), { code: "DN_DOCKER_UNREACHABLE" });
  });
}

const withoutRoot = (look: string): string => look.replace(/^\/ .*\n/, "");

// Docker 20.10 tells the root's mtime; later engines change it before they tell it, and it gets the one it was born with,
// right after the engine's own marker file.
const assertRootOld = async (box: TestContainer): Promise<void> => {
  const [root = "", marker = ""] = (await box.sh("stat -c %y / /.dockerenv")).split("\n");
  if (root === "2026-05-06 07:08:09.000000000 +0000") return;
  const behind = Date.parse(root.slice(0, 23)) - Date.parse(marker.slice(0, 23));
  assert.ok(behind >= 0 && behind < 100, `the root's mtime shows when we came: ${root}, ${marker}`);
};

test.run();
