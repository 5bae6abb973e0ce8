import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { against, type Benchmark, goal, type Progress, type Result } from "./benchmark.ts";
import { type Caller, dnsCaller, httpCaller } from "./callers.ts";
import { benchToken, TOKENS, ZONE } from "./canary-tokens.ts";
import { inTemporaryFolder } from "./temporary-folder.ts";
import { throughput } from "./throughput.ts";

interface Way {
  readonly name: "HTTP" | "DNS";
  readonly open: (ports: Ports) => Promise<Caller>;
  readonly what: (number: number) => string;
}

interface Ports {
  readonly http: number;
  readonly dns: number;
}

const CALLERS = 32;
const TIME_MS = 5000;

const WAYS: readonly Way[] = [
  {
    name: "HTTP",
    open: ({ http }) => httpCaller(http),
    what: (number) => `/c/${benchToken(number % TOKENS)}/logo.gif`,
  },
  {
    name: "DNS",
    open: ({ dns }) => dnsCaller(dns),
    what: (number) => `${benchToken(number % TOKENS)}.${ZONE}`,
  },
];

/** Keeps callers busy for a time; the rate is that of answers. */
const load = async ({ open, what }: Way, ports: Ports) => {
  const idle = await Promise.all(Array.from({ length: CALLERS }, () => open(ports)));
  // The first answer tells a caller how long answers are.
  await Promise.all(idle.map((caller, number) => caller.call(what(number))));
  let calls = idle.length;
  const figures = await throughput(CALLERS, TIME_MS, async (number) => {
    const caller = idle.pop() as Caller;
    calls++;
    await caller.call(what(number));
    idle.push(caller);
  });
  for (const caller of idle) caller.close();
  return { ...figures, calls };
};

const messageOf = async <T>(child: ChildProcess): Promise<T> => (await once(child, "message"))[0] as T;

const measure = async (script: string, subject: string, way: Way, progress: Progress) =>
  inTemporaryFolder(async (folder) => {
    progress(`${way.name}, ${subject}`);
    const child = fork(fileURLToPath(new URL(script, import.meta.url)), [folder]);
    const ports = await messageOf<Ports>(child);
    const { rate, spread, samples, calls } = await load(way, ports);
    const stored = messageOf<{ stored: number }>(child);
    child.send("end");
    const result: Result = {
      benchmark: "canary-hits",
      subject: `${way.name}, ${subject}`,
      rate,
      unit: "hits/s",
      spread,
      samples,
    };
    return { result, calls, stored: (await stored).stored };
  });

/** Hits a second over HTTP and DNS, each of them stored, beside plain Node servers that store nothing. */
export const canaryHits: Benchmark = async (progress) => {
  const results: Result[] = [];
  for (const way of WAYS) {
    const bare = await measure("bare-answers-process.ts", "bare Node server", way, progress);
    const { result, calls, stored } = await measure("canary-listener-process.ts", "listener", way, progress);
    const remark = goal(stored === calls, `all stored (${stored} of ${calls})`);
    results.push({ ...against(result, bare.result), remark }, bare.result);
  }
  return results;
};
