import { fixedClock } from "@decnet/sdk";
import { type DnsHit, type DnsSettings, type RunningDns, startDns } from "../../src/dns/index.ts";
import { makeResponder, type Responder } from "../../src/dns/respond.ts";
import { makeZone } from "../../src/dns/zone/zone.ts";
import type { ZoneSettings } from "../../src/dns/zone/zone-settings.ts";
import { ZONE } from "./cases.ts";
import { type HitList, hitList } from "./hit-list.ts";

export const ADDRESSES = { v4: ["192.0.2.10"], v6: ["2001:db8::10"] };

export const NOW = Date.UTC(2026, 7, 1, 12);

/** A server as a function. */
export const sampleResponder = (settings: Partial<ZoneSettings> = {}): Responder =>
  makeResponder(makeZone({ zone: ZONE, addresses: ADDRESSES, serial: 2026_08_01_01, ...settings }));

/** A server that listens, and what it told. */
export interface Sample extends RunningDns, Omit<HitList<DnsHit>, "onHit"> {
  readonly port: number;
  readonly problems: unknown[];
}

const running = new Set<RunningDns>();

/** Closes what tests left open. */
export const closeSamples = async (): Promise<void> => {
  for (const server of running) await server.close();
  running.clear();
};

/** Starts a server on a port of its own; what goes wrong is kept. */
export const startSample = async (settings: Partial<DnsSettings> = {}): Promise<Sample> => {
  const list = hitList<DnsHit>();
  const problems: unknown[] = [];
  const server = await startDns({
    host: "127.0.0.1",
    port: 0,
    zone: ZONE,
    addresses: ADDRESSES,
    clock: fixedClock(NOW),
    onHit: list.onHit,
    onProblem: (problem) => problems.push(problem),
    ...settings,
  });
  running.add(server);
  const close = () => {
    running.delete(server);
    return server.close();
  };
  return { ...list, ...server, port: server.address.port, problems, close };
};
