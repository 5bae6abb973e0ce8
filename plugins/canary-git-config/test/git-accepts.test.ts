import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hasPrograms, personInTurn } from "@decnet/sdk/testing";
import { test } from "uvu";
import { laidOut } from "./lay-out.ts";
import { plant, plantMany, workTree } from "./repositories.ts";

const SOUND = "git finds every repository sound, and its work tree clean";
const READS = "git log, blame, branch and diff tell what they tell of any clone";
const INDEXES = "git makes the same index of the pack";
const ODD_NAMES = "a name with quotes, brackets and signs breaks nothing";
const GOES_ON = "one can go on: commit, switch, pack";

test(SOUND, async () => {
  if (!hasPrograms(SOUND, "git")) return;
  for (const planted of await plantMany(100))
    await laidOut(planted, ({ git }) => {
      assert.equal(git("fsck", "--full", "--strict", "--no-dangling"), "");
      assert.equal(git("status", "--porcelain"), "");
      const revisions = Number(git("rev-list", "--count", "HEAD"));
      assert.ok(revisions >= 5 && revisions <= 40, `${revisions} commits`);
    });
});

test(READS, async () => {
  if (!hasPrograms(READS, "git")) return;
  for (const planted of await plantMany(25))
    await laidOut(planted, ({ git }) => {
      assert.equal(git("write-tree").trim(), git("rev-parse", "HEAD^{tree}").trim());
      assert.match(git("branch", "-vv"), /^\* \S+ +[0-9a-f]{7} \[origin\/\S+(: ahead 1)?\] \S/m);
      assert.match(
        git("remote", "-v"),
        new RegExp(`/c/${planted.ctx.canary.token}/[\\w.-]+\\.git \\(fetch\\)$`, "m"),
      );
      assert.deepEqual(
        git("ls-files", "-z").split("\0").slice(0, -1).sort(),
        [...workTree(planted).keys()].sort(),
      );
      for (const path of [...workTree(planted).keys()].slice(0, 3))
        assert.ok(git("blame", "--", path).length > 0, path);
      for (const stat of git("log", "--shortstat", "--format=%x00%H").split("\0").slice(1))
        assert.match(stat, /files? changed/, `nothing was changed in ${stat}`);
      const noted = [
        ...git("ls-files", "--debug").matchAll(/^(\S.*)\n {2}ctime: (\d+):\d+\n {2}mtime: (\d+):/gm),
      ];
      assert.equal(noted.length, workTree(planted).size);
      for (const [, path, changed, modified] of noted) {
        const at = planted.companions.find((one) => one.path === `${planted.root}/${path}`)?.at ?? 0;
        assert.deepEqual(
          [changed, modified].map(Number),
          [Math.floor(at / 1000), Math.floor(at / 1000)],
          path,
        );
      }
      assert.equal(git("diff"), "");
      assert.equal(git("diff", "--cached"), "");
      const [newest] = git("reflog", "--format=%H").split("\n");
      assert.equal(newest, git("rev-parse", "HEAD").trim());
    });
});

test(INDEXES, async () => {
  if (!hasPrograms(INDEXES, "git")) return;
  for (const planted of await plantMany(12, "pack"))
    await laidOut(planted, ({ folder, git }) => {
      const packs = join(folder, ".git/objects/pack");
      const name = readdirSync(packs).find((file) => file.endsWith(".pack")) ?? "";
      const made = join(folder, "../made.idx");
      assert.equal(git("index-pack", "--strict", "-o", made, join(packs, name)).trim(), name.slice(5, -5));
      assert.ok(readFileSync(made).equals(readFileSync(join(packs, name.replace(/pack$/, "idx")))));
    });
});

test(ODD_NAMES, async () => {
  if (!hasPrograms(ODD_NAMES, "git")) return;
  const name = 'Ana "Nan" O\'Neil; <x> #1';
  for (let at = 0; at < 6; at++) {
    const persona = { ...personInTurn(0), name, email: `nan${at}@northgate.example` };
    const planted = await plant({ seed: `odd${at}`, persona });
    await laidOut(planted, ({ folder, git }) => {
      assert.equal(git("fsck", "--full", "--strict", "--no-dangling"), "");
      const home = planted.companions.find(({ path }) => path.endsWith("/.gitconfig"));
      if (home !== undefined) writeFileSync(join(folder, "../home"), home.body);
      const from = home === undefined ? [] : ["-f", "../home"];
      assert.equal(git("config", ...from, "--get", "user.name"), `${name}\n`);
    });
  }
});

test(GOES_ON, async () => {
  if (!hasPrograms(GOES_ON, "git")) return;
  for (const planted of await plantMany(5, "on"))
    await laidOut(planted, ({ folder, git }) => {
      const appended = spawnSync("sh", ["-c", "echo more >> README.md"], { cwd: folder });
      assert.equal(appended.status, 0);
      assert.equal(git("status", "--porcelain"), " M README.md\n");
      git("-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qam", "more");
      git("switch", "-q", "-c", "another");
      git("gc", "-q");
      assert.equal(git("fsck", "--full", "--strict", "--no-dangling"), "");
      assert.equal(git("status", "--porcelain"), "");
    });
});

test.run();
