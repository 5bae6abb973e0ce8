import { fixedClock, Random } from "@decnet/sdk";
import { type MysqlHit, type MysqlSettings, type RunningMysql, startMysql } from "../../src/mysql/index.ts";
import { type HitList, hitList } from "../dns/hit-list.ts";

export const NOW = Date.UTC(2026, 7, 1, 12);

/** Bytes that are the same each time. */
export const entropyFrom = (seed: string | number): ((count: number) => Uint8Array) => {
  const random = Random.from(seed);
  return (count) => random.bytes(count);
};

/** A server that listens, and what it told. */
export interface Sample extends RunningMysql, Omit<HitList<MysqlHit>, "onHit"> {
  readonly port: number;
  readonly problems: unknown[];
}

const running = new Set<RunningMysql>();

/** Closes what tests left open. */
export const closeSamples = async (): Promise<void> => {
  for (const server of running) await server.close();
  running.clear();
};

/** Starts a server on a port of its own; what goes wrong is kept. */
export const startSample = async (settings: Partial<MysqlSettings> = {}): Promise<Sample> => {
  const list = hitList<MysqlHit>();
  const problems: unknown[] = [];
  const server = await startMysql({
    host: "127.0.0.1",
    port: 0,
    clock: fixedClock(NOW),
    entropy: entropyFrom("sample"),
    onHit: list.onHit,
    onProblem: (problem) => problems.push(problem),
    ...settings,
  });
  running.add(server);
  return { ...list, ...server, port: server.address.port, problems };
};
