import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Random } from "@decnet/sdk";
import { test } from "uvu";
import { createLocalDriver } from "../../src/drivers/local/index.ts";
import { NOW, scratch } from "./tree.ts";

const ROUNDS = 6;

const isComplete = (text: string): boolean => {
  const [, filling = "", length] = /^(x+)(\d+)$/.exec(text) ?? [];
  return filling.length === Number(length);
};

/** Lets a worker plant some files, and kills it a moment later, wherever it is then. */
const plantAndDie = async (base: string, round: number, random: Random): Promise<void> => {
  const script = fileURLToPath(new URL("./plants-until-killed.ts", import.meta.url));
  const child = spawn(process.execPath, [...process.execArgv, script, base, String(round)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const wanted = random.int(1, 12);
  for (let told = 0; told < wanted; ) {
    const [dots] = (await once(child.stdout, "data")) as [Buffer];
    told += dots.length;
  }
  for (let turns = random.int(0, 2_000_000); turns > 0; turns--) Math.sqrt(turns);
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
};

test("killed at any moment, a host holds complete files only", async () => {
  const base = scratch();
  const random = Random.from("kill");
  const planted = () =>
    readdirSync(`${base}/hosts/alpha/home/mreis`).filter((name) => /^\d+-\d+$/.test(name));
  for (let round = 0; round < ROUNDS; round++) await plantAndDie(base, round, random);
  const names = planted();
  assert.ok(names.length >= ROUNDS, `${names.length} files`);
  for (const name of names)
    assert.ok(isComplete(readFileSync(`${base}/hosts/alpha/home/mreis/${name}`, "utf8")), name);
  const { close } = await createLocalDriver({
    root: `${base}/hosts`,
    staging: `${base}/staging`,
    random,
    now: NOW,
    deckies: [],
  });
  const left = readdirSync(`${base}/staging`).filter((name) => name !== "state");
  assert.equal(left.length, 1, "what the killed left in staging is swept");
  close();
});

test.run();
