import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { bareWrites, writtenSizes } from "./bare-writes.ts";
import { against, type Benchmark, goal, type Result } from "./benchmark.ts";
import { simulatedDays } from "./simulated-days.ts";
import { inTemporaryFolder } from "./temporary-folder.ts";

const DECKIES = 20;
const GOAL_RATE = 2_000;
const GOAL_DAYS = 30;
const GOAL_SECONDS = 30;
const REPORTS = 10;

const daysAsked = (): number => {
  const days = Number(process.env.BENCH_DAYS ?? 3);
  if (!(days > 0)) throw new RangeError(`BENCH_DAYS is "${process.env.BENCH_DAYS}", not a number of days`);
  return days;
};

/** Actions a second of a whole simulation, from opening the engine to closing it, beside a bare loop of writes. */
export const simulate: Benchmark = async (progress) =>
  inTemporaryFolder(async (folder) => {
    const days = daysAsked();
    const out = join(folder, "simulated");
    mkdirSync(out);
    const began = performance.now();
    let before: NodeJS.CpuUsage | undefined;
    let running = began;
    const { actions, ticks, files } = await simulatedDays({
      days,
      deckies: DECKIES,
      out,
      onProgress: (done, total) => {
        if (before === undefined) {
          before = process.cpuUsage();
          running = performance.now();
        }
        if (done % Math.ceil(total / REPORTS) === 0)
          progress(`${days} days: ${Math.round((100 * done) / total)} %`);
      },
    });
    const ended = performance.now();
    const cpu = process.cpuUsage(before);
    const seconds = (ended - began) / 1000;
    const cpuMs = (cpu.user + cpu.system) / 1000 / actions;
    const sizes = writtenSizes(out);
    progress(`${sizes.length} bare writes`);
    const bare: Result = {
      benchmark: "simulate",
      subject: "bare writeFile + chmod + utimes",
      rate: sizes.length / bareWrites(join(folder, "bare"), sizes),
      unit: "files/s",
      samples: 1,
    };
    const result = (subject: string, rate: number, unit: string, remark: string): Result => ({
      benchmark: "simulate",
      subject,
      rate,
      unit,
      samples: 1,
      remark,
    });
    const whole = `${days} days × ${DECKIES} deckies`;
    const perDay = seconds / days;
    const rate = actions / seconds;
    return [
      against(
        result(
          whole,
          rate,
          "actions/s",
          `${goal(rate >= GOAL_RATE, "≥ 2,000/s")}; ${actions} actions, ${ticks} ticks, ${files} files in ${seconds.toFixed(1)} s`,
        ),
        bare,
      ),
      result(
        "…after the first tick",
        actions / ((ended - running) / 1000),
        "actions/s",
        "without opening and building hosts",
      ),
      result("CPU an action", cpuMs, "ms", "all threads, after the first tick"),
      result(
        `${GOAL_DAYS} days at this pace`,
        perDay * GOAL_DAYS,
        "s",
        goal(perDay * GOAL_DAYS <= GOAL_SECONDS, `≤ ${GOAL_SECONDS} s`),
      ),
      bare,
    ];
  });
