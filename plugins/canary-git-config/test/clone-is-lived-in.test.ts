import assert from "node:assert/strict";
import { HOST, PEOPLE, personInTurn, WRITTEN_AT, withNobodyAround } from "@decnet/sdk/testing";
import { test } from "uvu";
import { type Planted, plant, plantMany, workTree } from "./repositories.ts";

const many = await plantMany(100, "lived");

const below = ({ root, companions }: Planted, name: string) =>
  companions.find(({ path }) => path === `${root}/.git/${name}`);
const text = (planted: Planted, name: string) => Buffer.from(below(planted, name)?.body ?? "").toString();

test("four to fifteen files, together below 200 KiB", () => {
  const counts = many.map((planted) => workTree(planted).size);
  assert.ok(
    Math.min(...counts) >= 4 && Math.max(...counts) <= 15,
    `${Math.min(...counts)} to ${Math.max(...counts)}`,
  );
  for (const { companions, config } of many)
    assert.ok(companions.reduce((sum, { body }) => sum + body.length, config.length) < 200 * 1024);
});

test("files are as old as what wrote them, never older than the host, never younger than the config", () => {
  for (const planted of many) {
    const cloned = below(planted, "description")?.at ?? 0;
    for (const { path, at } of planted.companions) {
      assert.ok(at !== undefined && at <= WRITTEN_AT && at > HOST.installedAt, path);
      if (path.startsWith(planted.root)) assert.ok(at >= cloned, path);
    }
    const index = below(planted, "index")?.at ?? 0;
    for (const { path, at = 0 } of planted.companions)
      if (!path.includes("/.git") && path.startsWith(planted.root)) assert.ok(at <= index, path);
  }
});

test("modes are git's: objects closed, scripts executable, all else open", () => {
  for (const { root, companions } of many)
    for (const { path, body, mode } of companions) {
      const isScript =
        !path.startsWith(`${root}/.git/`) && /^#!/.test(Buffer.from(body).toString("latin1", 0, 2));
      assert.equal(mode, path.startsWith(`${root}/.git/objects/`) ? 0o444 : isScript ? 0o755 : 0o644, path);
    }
});

test("all three last acts come up, and each leaves its traces", () => {
  const acts = new Map<string, number>();
  const count = (act: string) => acts.set(act, (acts.get(act) ?? 0) + 1);
  for (const planted of many) {
    const moves = text(planted, "logs/HEAD").trimEnd().split("\n");
    const topic = /^\[branch "([^"]+)"\]$/m.exec(
      planted.config.replace(/\[branch "(main|master)"\]/, ""),
    )?.[1];
    assert.match(moves[0] ?? "", /^0{40} [0-9a-f]{40} .+\tclone: from https:\/\/files\.example\.test\/c\//);
    assert.doesNotMatch(text(planted, "logs/HEAD"), /:[^/\s]+@files/, "a reflog names no login");
    if (topic !== undefined) {
      count("branched");
      assert.equal(text(planted, "HEAD"), `ref: refs/heads/${topic}\n`);
      assert.equal(text(planted, `refs/heads/${topic}`), text(planted, `refs/remotes/origin/${topic}`));
      assert.ok(WRITTEN_AT - (below(planted, `refs/remotes/origin/${topic}`)?.at ?? 0) < 2_000);
    } else
      count(
        moves.length === 1 && (below(planted, "HEAD")?.at ?? 0) > WRITTEN_AT - 10_000 ? "cloned" : "moved",
      );
    const pulled = moves.some((move) => move.endsWith("\tpull: Fast-forward"));
    assert.equal(below(planted, "FETCH_HEAD") !== undefined, pulled);
    assert.equal(below(planted, "ORIG_HEAD") !== undefined, pulled);
    assert.equal(
      below(planted, "COMMIT_EDITMSG") !== undefined,
      moves.some((move) => move.includes("\tcommit: ")),
    );
    if (pulled)
      assert.match(
        text(planted, "FETCH_HEAD"),
        /^[0-9a-f]{40}\t\tbranch '(main|master)' of https:\/\/files\.example\.test\/c\/[a-z2-7]{26}\/[\w-]+\n$/,
      );
  }
  assert.deepEqual([...acts.keys()].sort(), ["branched", "cloned", "moved"]);
  assert.ok(Math.min(...acts.values()) > 8, JSON.stringify([...acts]));
});

test("git knows its owner: from home, where nothing is written over, or from the config", async () => {
  let atHome = 0;
  for (let at = 0; at < 40; at++) {
    const someone = { ...personInTurn(at), email: `p${at}@northgate.example` };
    const { config, companions, ctx } = await plant({ seed: `owner${at}`, persona: someone });
    const home = companions.find(({ path }) => path === `${ctx.account.home}/.gitconfig`);
    if (home !== undefined) atHome++;
    const told = home === undefined ? config : String(home.body);
    assert.ok(told.includes(`\tname = ${someone.name}\n\temail = ${someone.email}\n`), told);
    assert.deepEqual(
      companions.filter(({ optional }) => optional === true),
      home === undefined ? [] : [home],
    );
  }
  assert.ok(atHome > 10 && atHome < 38, `${atHome} of 40`);
});

test("a young host has a fresh clone, and a lonely persona commits alone", async () => {
  for (const [at, persona] of PEOPLE.entries()) {
    const host = { ...HOST, installedAt: WRITTEN_AT - 3_600_000 };
    const planted = await plant({ seed: `lonely${at}`, persona, host }, withNobodyAround);
    assert.equal(text(planted, "logs/HEAD").trimEnd().split("\n").length, 1);
    assert.ok((below(planted, "HEAD")?.at ?? 0) > WRITTEN_AT - 10_000);
    assert.ok(workTree(planted).size >= 3);
  }
});

test.run();
