import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Random } from "@decnet/sdk";
import { test } from "uvu";
import { sha256 } from "../../src/sha256.ts";
import { temporaryFolder } from "../fixtures/temporary-folder.ts";
import { openWithPast, paceAt } from "./open-with-past.ts";

const KILLS = 8;
const WORKER = fileURLToPath(new URL("grows-until-killed.ts", import.meta.url));

/** Lets a worker come to the point of planting, or to the end, and kills it some moments later. */
const growAndDie = async (folder: string, random: Random): Promise<void> => {
  const child = spawn(process.execPath, [...process.execArgv, WORKER, folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await Promise.race([once(child.stdout, "data"), once(child, "exit")]);
  for (let turns = random.int(0, 2_000_000); turns > 0; turns--) Math.sqrt(turns);
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  assert.equal((await ended)[1], "SIGKILL");
};

const peopleFiles = (root: string): string[] =>
  readdirSync(join(root, "home"), { recursive: true, encoding: "utf8" })
    .filter((name) => !/(^|\/)\./.test(name))
    .map((name) => join(root, "home", name))
    .filter((path) => statSync(path).isFile());

test(`a past that was cut off ${KILLS} times comes to stand, and every file of it is known`, async () => {
  const folder = temporaryFolder("past-kills");
  const random = Random.from("past-kills");
  for (let run = 0; run < KILLS; run++) await growAndDie(folder, random.fork(run));
  const opened = await openWithPast({ folder, pace: paceAt(), backfill: { days: 40, actionsPerDay: 3 } });
  await opened.past.settled();
  await opened.engine.tick();
  assert.deepEqual(opened.problems, []);
  assert.equal(opened.engine.info.deckies().length, 2);
  assert.equal((await opened.store.counts()).file_intents, 0);
  const tokens = await opened.store.tokens.all();
  assert.deepEqual(
    tokens.filter(({ state }) => state === "pending"),
    [],
  );
  for (const decky of opened.engine.info.deckies()) {
    assert.equal((await opened.store.deckies.pastOf(decky.uuid))?.state, "grown");
    const rows = new Map(
      (await opened.store.files.ofDecky(decky.uuid)).map((row) => [join(decky.ref, row.path), row]),
    );
    const files = peopleFiles(decky.ref);
    assert.ok(files.length > 10);
    for (const path of files)
      assert.equal(sha256(readFileSync(path)), rows.get(path)?.contentHash, `${path} is in no row`);
    for (const [path, { canaryToken }] of rows) {
      assert.ok(statSync(path).isFile());
      if (canaryToken !== null)
        assert.equal(tokens.find(({ callback_token }) => callback_token === canaryToken)?.state, "planted");
    }
  }
  await opened.close();
});

test.run();
