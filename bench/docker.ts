import { createDockerDriver } from "../packages/engine/src/drivers/docker/index.ts";
import { importBusybox } from "../packages/engine/test/docker/busybox-image.ts";
import { startContainer, type TestContainer } from "../packages/engine/test/docker/container.ts";
import { createDockerd, type TestDockerd } from "../packages/engine/test/docker/dockerd.ts";
import { needs } from "../packages/engine/test/docker/needs.ts";
import { against, type Benchmark, type Progress, type Result } from "./benchmark.ts";
import { overDriver, overExec, type PlantWay } from "./plant-ways.ts";
import { throughput } from "./throughput.ts";

const CONTAINERS = 20;
const CONCURRENCIES = [1, 4, 16] as const;
const FILES = [1, 10] as const;
const TIME_MS = 3_000;
const TIMEOUT_MS = 30_000;

const startAll = async ({ docker }: TestDockerd): Promise<TestContainer[]> => {
  await importBusybox(docker);
  const containers: TestContainer[] = [];
  for (let at = 0; at < CONTAINERS; at++) containers.push(await startContainer(docker, `host-${at}`));
  return containers;
};

const measureAll = async (engine: TestDockerd, progress: Progress): Promise<Result[]> => {
  progress(`${CONTAINERS} containers`);
  const containers = await startAll(engine);
  let runs = 0;
  const run = async (name: string, way: PlantWay, files: number, concurrency: number): Promise<Result> => {
    const subject = `${name}, ${files} file${files > 1 ? "s" : ""}, ${concurrency} at a time`;
    progress(subject);
    const stem = `run${runs++}`;
    const { rate, spread, samples } = await throughput(concurrency, TIME_MS, (number) =>
      way(containers[number % CONTAINERS] as TestContainer, `${stem}-${number}`, files),
    );
    return { benchmark: "docker", subject, rate: rate * files, unit: "files/s", spread, samples };
  };
  const results: Result[] = [];
  for (const files of FILES) {
    for (const concurrency of CONCURRENCIES) {
      const settings = { socketPath: engine.socketPath, timeoutMs: TIMEOUT_MS, concurrency };
      const { transport } = createDockerDriver(settings, {
        onProblem: (error) => {
          throw error;
        },
      });
      const driver = await run("driver", overDriver(transport), files, concurrency);
      const baseline = await run("docker exec", overExec(engine.socketPath), files, concurrency);
      const remark = `${(driver.rate / files).toFixed(1)} plants/s`;
      results.push({ ...against(driver, baseline), remark }, baseline);
    }
  }
  return results;
};

/** Files a second into running containers over the Docker driver, beside a `docker exec` for each file. */
export const docker: Benchmark = async (progress) => {
  if (process.env.BENCH_DOCKER === "0") {
    progress("SKIP: BENCH_DOCKER=0");
    return [];
  }
  // `needs` says what is missing on stdout, where the table goes as well.
  if (!needs("docker benchmark", "dockerd", "docker", "busybox")) return [];
  const engine = createDockerd();
  try {
    await engine.start();
    return await measureAll(engine, progress);
  } finally {
    await engine.remove();
  }
};
