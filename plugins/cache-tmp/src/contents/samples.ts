import type { Random } from "@decnet/sdk";
import { type Content, countFor } from "./content.ts";

/** A measurement: the powers of ten between which a small server's lies, and how many decimals it has. */
const MEASURES: Readonly<Record<string, readonly [low: number, high: number, decimals: number]>> = {
  load1: [-2, 0.3, 2],
  load5: [-2, 0.2, 2],
  cpu_user: [-0.5, 1.4, 1],
  iowait: [-1, 0.7, 1],
  procs: [1.9, 2.4, 0],
  threads: [2.1, 2.8, 0],
  open_files: [2.9, 3.6, 0],
  tcp_estab: [0.3, 1.9, 0],
  queue: [-1, 0.8, 0],
  ctxt: [2.5, 4, 0],
  intr: [2.2, 3.7, 0],
  mem_used_kb: [5.4, 6.5, 0],
  swap_used_kb: [0, 4.5, 0],
  rx_bytes: [3, 6, 0],
  tx_bytes: [3, 6, 0],
  read_ms: [0, 2, 0],
  write_ms: [0, 2.5, 0],
};

const measureOf = (name: string, random: Random): (() => number) => {
  const [low, high, decimals] = MEASURES[name] ?? [0, 3, 0];
  const level = 10 ** (low + (high - low) * random.next());
  return () => Math.max(0, Number(random.normal(level, level / 6).toFixed(decimals)));
};

/** What a monitoring agent keeps between two runs: measurements at even steps up to now. */
export const samples: Content = {
  weight: 3,
  fill: ({ random, now, host, room }) => {
    const names = random.sample(Object.keys(MEASURES), random.int(2, 6));
    const measures = names.map((name) => measureOf(name, random));
    const step = random.pick([10, 15, 30, 60, 120, 300]);
    const most = Math.max(1, Math.floor((now - Math.max(host.bootedAt, host.installedAt)) / 1000 / step));
    const count = Math.min(most, countFor({ room }, 13 + 7 * names.length));
    const last = Math.floor(now / 1000) - random.int(0, step - 1);
    const rows = Array.from({ length: count }, (_, at) => [
      last - (count - 1 - at) * step,
      ...measures.map((measure) => measure()),
    ]);
    return {
      [random.pick(["host", "node", "hostname", "source"])]: host.hostname,
      [random.pick(["step", "interval", "period"])]: step,
      [random.pick(["columns", "fields", "metrics"])]: ["time", ...names],
      [random.pick(["rows", "samples", "data", "points"])]: rows,
    };
  },
};
