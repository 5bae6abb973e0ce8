import type { Benchmark, Result } from "./benchmark.ts";
import { bodies } from "./bodies.ts";
import { canaryHits } from "./canary-hits.ts";
import { docker } from "./docker.ts";
import { llmHangs } from "./llm-hangs.ts";
import { machine } from "./machine.ts";
import { plans } from "./plans.ts";
import { simulate } from "./simulate.ts";
import { table } from "./table.ts";

const BENCHMARKS: Readonly<Record<string, Benchmark>> = {
  plans,
  bodies,
  simulate,
  llm: llmHangs,
  docker,
  "canary-hits": canaryHits,
};

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !Object.hasOwn(BENCHMARKS, name));
if (unknown !== undefined) {
  process.stderr.write(`no benchmark "${unknown}"; there are ${Object.keys(BENCHMARKS).join(", ")}\n`);
  process.exit(2);
}

const results: Result[] = [];
for (const [name, benchmark] of Object.entries(BENCHMARKS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const began = performance.now();
  results.push(...(await benchmark((message) => void process.stderr.write(`${name}: ${message}\n`))));
  process.stderr.write(`${name}: done in ${((performance.now() - began) / 1000).toFixed(1)} s\n`);
}
process.stdout.write(`${machine()}\n\n${table(results)}\n`);
