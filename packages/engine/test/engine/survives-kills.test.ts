import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Random } from "@decnet/sdk";
import { build } from "tsup";
import { test } from "uvu";
import { sha256 } from "../../src/sha256.ts";
import { temporaryFolder } from "../fixtures/temporary-folder.ts";
import { AT_WORK, testEngine } from "../fixtures/test-engine.ts";

const KILLS = 50;

const { dependencies } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
  dependencies: Record<string, string>;
};

/** The worker in one file: fifty starts from source would take minutes. Each run has one of its own. */
const bundleWorker = async (): Promise<string> => {
  const outDir = fileURLToPath(new URL("../../.cache/", import.meta.url));
  const name = `worker-${process.pid}`;
  const file = join(outDir, `${name}.js`);
  process.once("exit", () => rmSync(file, { force: true }));
  await build({
    entry: { [name]: fileURLToPath(new URL("lives-until-killed.ts", import.meta.url)) },
    outDir,
    format: ["esm"],
    target: "node20",
    config: false,
    silent: true,
    splitting: false,
    external: Object.keys(dependencies).filter((name) => !name.startsWith("@decnet/")),
    noExternal: [/^(@decnet|handlebars|luxon|pure-rand|uvu)/],
    esbuildOptions: (options) => {
      options.conditions = ["@decnet/source", "node", "import"];
    },
  });
  return file;
};

/** Lets a worker live for some ticks and a moment more, and kills it wherever it is then. */
const liveAndDie = async (worker: string, folder: string, run: number, random: Random): Promise<void> => {
  const child = spawn(process.execPath, [worker, folder, String(run)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ticks = random.int(1, 12);
  let seen = 0;
  await new Promise<void>((resolve) => {
    child.stdout.on("data", (chunk) => {
      seen += String(chunk).length;
      if (seen >= ticks) resolve();
    });
    child.on("exit", () => resolve());
  });
  // A busy wait of less than a tick: the kill lands anywhere between two ticks, not just after one.
  for (let turns = random.int(0, 400_000); turns > 0; turns--) Math.sqrt(turns);
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  const [, signal] = await ended;
  assert.equal(signal, "SIGKILL");
};

const filesBelow = (folder: string): string[] =>
  execFileSync("find", [folder, "-type", "f", "-path", "*/home/*", "-not", "-name", ".*"], {
    encoding: "utf8",
  })
    .split("\n")
    .filter(Boolean);

test(`after ${KILLS} kills every file is known, every token is kept, and the store opens`, async () => {
  const folder = temporaryFolder("kills");
  const worker = await bundleWorker();
  const random = Random.from("kills");
  for (let run = 0; run < KILLS; run++) {
    await liveAndDie(worker, folder, run, random);
    const opened = await testEngine({ folder, now: AT_WORK + run * 600_000 });
    const tokens = await opened.store.tokens.all();
    assert.deepEqual(
      tokens.filter(({ state }) => state === "pending"),
      [],
    );
    assert.equal((await opened.store.counts()).file_intents, 0);
    for (const decky of opened.engine.info.deckies()) {
      const rows = new Map(
        (await opened.store.files.ofDecky(decky.uuid)).map((row) => [join(decky.ref, row.path), row]),
      );
      for (const file of filesBelow(decky.ref)) {
        const bytes = readFileSync(file);
        const row = rows.get(file);
        assert.ok(row, `${file} is on the decky and in no row`);
        assert.equal(sha256(bytes), row.contentHash, `${file} is not what its row says`);
        const token = /\/c\/([a-z2-7]{26})/.exec(bytes.toString("utf8"))?.[1];
        if (token !== undefined)
          assert.equal(tokens.find(({ callback_token }) => callback_token === token)?.state, "planted");
      }
      for (const path of rows.keys()) assert.ok(readFileSync(path));
    }
    await opened.end();
  }
});

test.run();
