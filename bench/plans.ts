import { planFile } from "../packages/engine/src/planning/plan-file.ts";
import { against, type Benchmark, goal, type Result } from "./benchmark.ts";
import { crossProductPlan } from "./cross-product.ts";
import { measure, type Subject } from "./measure.ts";
import { type MemoryFleet, memoryFleet } from "./memory-fleet.ts";

const SIZES = [10, 100, 1_000, 10_000] as const;
// Long enough for the clock, short enough that a neighbour's time slice spoils few samples.
const BATCH = 20;
const GOAL_RATE = 20_000;
const GOAL_RATIO = 1.5;

const label = (planner: string, size: number) => `${planner}, ${size.toLocaleString("en-US")} deckies`;

const planner = (fleet: MemoryFleet, size: number): Subject => ({
  name: label("planFile", size),
  units: BATCH,
  run: async () => {
    for (let plan = 0; plan < BATCH; plan++) await planFile(fleet.context(), fleet.sources);
  },
});

const crossProduct = (fleet: MemoryFleet, size: number): Subject => ({
  name: label("cross product", size),
  run: () => crossProductPlan(fleet.context(), fleet.sources),
});

/** Plans a second of the file planner, for fleets of growing size, beside one that looks at everybody each time. */
export const plans: Benchmark = async (progress) => {
  const results: Result[] = [];
  const rates = new Map<number, number>();
  for (const size of SIZES) {
    const fleet = memoryFleet(size);
    const settings = { benchmark: "plans", unit: "plans/s", timeMs: 2000, progress };
    const [own, baseline] = (await measure([planner(fleet, size), crossProduct(fleet, size)], settings)) as [
      Result,
      Result,
    ];
    rates.set(size, own.rate);
    const remark = goal(own.rate >= GOAL_RATE, `≥ ${GOAL_RATE.toLocaleString("en-US")}/s`);
    results.push({ ...against(own, baseline), remark }, baseline);
  }
  const ratio = (rates.get(10) ?? 0) / (rates.get(10_000) ?? 1);
  results.push({
    benchmark: "plans",
    subject: "planFile, 10 deckies ÷ 10,000 deckies",
    rate: ratio,
    unit: "×",
    samples: 1,
    remark: goal(ratio <= GOAL_RATIO, `≤ ${GOAL_RATIO}`),
  });
  return results;
};
