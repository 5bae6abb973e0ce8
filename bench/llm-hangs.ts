import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DEFAULT_CONFIG } from "../packages/cli/src/defaults/config.ts";
import { loadConfig } from "../packages/engine/src/config/load-config.ts";
import { type OpenedEngine, openEngine } from "../packages/engine/src/open-engine.ts";
import { type Pace, virtualPace } from "../packages/engine/src/pace.ts";
import { against, type Benchmark, goal, type Result } from "./benchmark.ts";
import { inTemporaryFolder } from "./temporary-folder.ts";

const TICKS = 1_000;
const BLOCK = 50;
const RACES = 9;
const MINUTE = 60_000;
const GOAL_RATIO = 1.1;
// Short, so that calls are cut off all the time: with the default of 60 s a single one would hang throughout.
const TIMEOUT_SECONDS = 0.25;
// A Monday, 10:00 UTC: somebody is at work.
const START = Date.UTC(2026, 8, 7, 10);

/** A server that takes every question and never answers. */
const hangingServer = async () => {
  let asked = 0;
  const server = createServer(() => {
    asked++;
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    host: `http://127.0.0.1:${port}`,
    asked: () => asked,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};

interface Worker extends OpenedEngine {
  readonly pace: Pace;
}

interface Race {
  /** Milliseconds. */
  readonly hanging: number;
  readonly templates: number;
}

const workerIn = async (folder: string, llm: object, seed: string): Promise<Worker> => {
  mkdirSync(folder);
  const loaded = await loadConfig({
    cwd: folder,
    env: {},
    fallback: { ...DEFAULT_CONFIG, seed, backfill: { days: 0 }, llm },
  });
  const pace = virtualPace(START);
  const opened = await openEngine({
    config: loaded,
    pace,
    pluginFolders: [fileURLToPath(new URL(".", import.meta.url))],
    onProblem: () => {},
    throwaway: true,
  });
  await opened.engine.start();
  return { ...opened, pace };
};

const block = async ({ engine, pace }: Worker): Promise<number> => {
  const began = performance.now();
  for (let tick = 0; tick < BLOCK; tick++) {
    await engine.tick();
    await pace.wait(MINUTE, new AbortController().signal);
  }
  return performance.now() - began;
};

/** How long a thousand ticks take with a model that hangs, and without one: in turns, so that both have the same machine. */
const race = async (folder: string, host: string, seed: string): Promise<Race> => {
  const hanging = { backend: "ollama", host, timeoutSeconds: TIMEOUT_SECONDS };
  const workers = [
    await workerIn(join(folder, `${seed} with`), hanging, seed),
    await workerIn(join(folder, `${seed} without`), {}, seed),
  ] as const;
  const times: [number, number] = [0, 0];
  try {
    for (const worker of workers) await block(worker);
    for (let done = 0; done < TICKS; done += BLOCK)
      for (const [at, worker] of workers.entries()) times[at] = (times[at] ?? 0) + (await block(worker));
  } finally {
    for (const worker of workers) {
      await worker.engine.stop();
      await worker.close();
    }
  }
  return { hanging: times[0], templates: times[1] };
};

const medianOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

const result = (subject: string, unit: string, rates: readonly number[]): Result => {
  const rate = medianOf(rates);
  const spread = medianOf(rates.map((each) => Math.abs(each - rate))) / rate;
  return { benchmark: "llm", subject, unit, rate, spread, samples: rates.length };
};

/**
 * Ticks a second with a model that hangs for ever, beside the same worker without one. With a model plans come in another
 * order, and so does what they cost: a pair of workers for each of several seeds.
 */
export const llmHangs: Benchmark = async (progress) =>
  inTemporaryFolder(async (folder) => {
    const server = await hangingServer();
    const races: Race[] = [];
    try {
      for (let nth = 1; nth <= RACES; nth++) {
        progress(`${TICKS} ticks, ${nth} of ${RACES}`);
        races.push(await race(folder, server.host, `bench ${nth}`));
      }
    } finally {
      server.close();
    }
    const ticksIn = (ms: number) => (TICKS * 1000) / ms;
    const templates = result(
      "ticks, templates only",
      "ticks/s",
      races.map((each) => ticksIn(each.templates)),
    );
    const hangs = result(
      "ticks, a model that hangs",
      "ticks/s",
      races.map((each) => ticksIn(each.hanging)),
    );
    const ratio = result(
      "time with a hanging model ÷ without",
      "×",
      races.map((each) => each.hanging / each.templates),
    );
    const remark = goal(ratio.rate <= GOAL_RATIO, `≤ ${GOAL_RATIO}`);
    return [
      against(hangs, templates),
      templates,
      { ...ratio, remark: `${remark}; ${server.asked()} calls cut off` },
    ];
  });
