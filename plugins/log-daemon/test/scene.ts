import {
  asAnyClass,
  composeBody,
  DAY,
  type HostFacts,
  type KnownFile,
  Random,
  type Visit,
} from "@decnet/sdk";
import { HOST, loadClasses, makeContext, ROOT, WRITTEN_AT } from "@decnet/sdk/testing";
import plugin from "../src/index.ts";

const [loaded] = await loadClasses(plugin);
if (loaded === undefined) throw new TypeError("no class");

/** The class, as the engine holds it. */
export const logDaemon = asAnyClass(loaded);

export const ANA = {
  name: "ana",
  uid: 1000,
  gid: 1000,
  fullName: "Ana Prates",
  home: "/home/ana",
  shell: "/bin/bash",
};

export const hostWith = (facts: Partial<HostFacts> = {}): HostFacts => ({
  ...HOST,
  accounts: [ROOT, ANA],
  ...facts,
});

const VISITS: readonly Visit[] = Array.from({ length: 400 }, (_, number): Visit => {
  const at = WRITTEN_AT - 200 * DAY + number * 0.61 * DAY;
  const sudo = number % 3 === 0 ? [at + 90_000] : [];
  const from =
    number % 2 === 0 ? { address: "10.20.9.52" } : { hostname: "db-lis-02", address: "10.20.4.21" };
  return { account: "ana", from, at: Math.floor(at), until: Math.floor(at) + 5_000_000, sudo };
});

interface Moment {
  readonly now?: number;
  readonly since?: number;
  readonly path?: string;
  readonly files?: readonly KnownFile[];
}

/** What the engine gives the class. */
export const contextOf = (host: HostFacts, { now = WRITTEN_AT, ...parts }: Moment = {}) => ({
  ...makeContext(logDaemon, { at: now, ...parts }),
  host,
  story: Random.from("fleet").fork("story", host.hostname),
  visits: VISITS.filter(({ at }) => at <= now && at > now - 60 * DAY),
});

export const newLog = async (host: HostFacts, moment: Moment): Promise<string> =>
  String(await composeBody(logDaemon, contextOf(host, moment)));

export const goOn = async (host: HostFacts, previous: string, moment: Moment): Promise<string> =>
  (await logDaemon.nextIteration?.(previous, contextOf(host, moment))) ?? previous;

export const linesOf = (body: string): string[] => body.split("\n").slice(0, -1);

export { WRITTEN_AT };
