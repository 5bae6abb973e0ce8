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

const workerIn = async (folder: string, llm: object): Promise<Worker> => {
  mkdirSync(folder);
  const loaded = await loadConfig({
    cwd: folder,
    env: {},
    fallback: { ...DEFAULT_CONFIG, seed: "bench", backfill: { days: 0 }, llm },
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

/** Ticks a second with a model that hangs for ever, beside the same worker without one; in turns, so that both have the same machine. */
export const llmHangs: Benchmark = async (progress) =>
  inTemporaryFolder(async (folder) => {
    const server = await hangingServer();
    const hanging = { backend: "ollama", host: server.host, timeoutSeconds: TIMEOUT_SECONDS };
    const workers = [
      await workerIn(join(folder, "with"), hanging),
      await workerIn(join(folder, "without"), {}),
    ] as const;
    const times = [0, 0];
    try {
      for (const worker of workers) await block(worker);
      for (let done = 0; done < TICKS; done += BLOCK) {
        for (const [at, worker] of workers.entries()) times[at] = (times[at] ?? 0) + (await block(worker));
        if (done % (TICKS / 5) === 0) progress(`${done} of ${TICKS} ticks`);
      }
    } finally {
      for (const worker of workers) {
        await worker.engine.stop();
        await worker.close();
      }
      server.close();
    }
    const [withModel = 0, without = 0] = times;
    const ratio = withModel / without;
    const result = (subject: string, ms: number): Result => ({
      benchmark: "llm",
      subject,
      rate: (TICKS * 1000) / ms,
      unit: "ticks/s",
      samples: 1,
    });
    const templates = result("ticks, templates only", without);
    const remark = goal(ratio <= GOAL_RATIO, `≤ ${GOAL_RATIO}`);
    return [
      against(result("ticks, a model that hangs", withModel), templates),
      templates,
      {
        benchmark: "llm",
        subject: "time with a hanging model ÷ without",
        rate: ratio,
        unit: "×",
        samples: 1,
        remark: `${remark}; ${server.asked()} calls cut off`,
      },
    ];
  });
