import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { against, type Benchmark, goal, type Progress, type Result } from "./benchmark.ts";
import { type Caller, dnsCaller, httpCaller } from "./callers.ts";
import { benchToken, TOKENS, ZONE } from "./canary-tokens.ts";
import { inTemporaryFolder } from "./temporary-folder.ts";

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

/** Keeps callers busy for a time; resolves to how often they called. */
const load = async ({ open, what }: Way, ports: Ports): Promise<number> => {
  const callers = await Promise.all(Array.from({ length: CALLERS }, () => open(ports)));
  const end = performance.now() + TIME_MS;
  let calls = 0;
  const keepBusy = async (caller: Caller): Promise<void> => {
    while (performance.now() < end) await caller.call(what(calls++));
    caller.close();
  };
  await Promise.all(callers.map(keepBusy));
  return calls;
};

const messageOf = async <T>(child: ChildProcess): Promise<T> => (await once(child, "message"))[0] as T;

const measure = async (script: string, subject: string, way: Way, progress: Progress) =>
  inTemporaryFolder(async (folder) => {
    progress(`${way.name}, ${subject}`);
    const child = fork(fileURLToPath(new URL(script, import.meta.url)), [folder]);
    const ports = await messageOf<Ports>(child);
    const began = performance.now();
    const calls = await load(way, ports);
    const end = messageOf<{ stored: number }>(child);
    child.send("end");
    const { stored } = await end;
    const rate = (calls * 1000) / (performance.now() - began);
    const result = {
      benchmark: "canary-hits",
      subject: `${way.name}, ${subject}`,
      rate,
      unit: "hits/s",
      samples: 1,
    };
    return { result, calls, stored };
  });

/** Hits a second over HTTP and DNS, until the last of them is stored, beside plain Node servers that store nothing. */
export const canaryHits: Benchmark = async (progress) => {
  const results: Result[] = [];
  for (const way of WAYS) {
    const bare = await measure("bare-answers-process.ts", "bare Node server", way, progress);
    const { result, calls, stored } = await measure("canary-listener-process.ts", "listener", way, progress);
    const remark = goal(stored === calls, `all stored: ${stored} of ${calls}`);
    results.push({ ...against(result, bare.result), remark }, bare.result);
  }
  return results;
};
