import { type Decky, type EpochMs, type HostFacts, MINUTE, toMs } from "@decnet/sdk";
import type Docker from "dockerode";
import pLimit from "p-limit";
import { readFacts } from "../read-facts.ts";
import type { Transport } from "../transport.ts";
import { birthOf, type ContainerLink, openLink, readPlain } from "./container-link.ts";
import { dockerEngine } from "./docker-engine.ts";
import { dockerFacts } from "./docker-facts.ts";
import { readInside, statInside } from "./inside.ts";
import { placeOf } from "./layout.ts";
import { settleRoot } from "./parents.ts";
import { failed, plantBatch } from "./plant-batch.ts";
import { dockerProblem } from "./problems.ts";
import { removeFile } from "./remove-file.ts";

/** `Decky.source` of containers. */
export const DOCKER_SOURCE = "docker";

// Long enough for an entry point to have started its daemons.
const SETTLING = MINUTE;

interface Known {
  /** Which container, and which of its lives. */
  readonly run: string;
  readonly isSettled: boolean;
  readonly facts: HostFacts;
}

/** How a transport goes about it. */
export interface TransportLimits {
  readonly timeoutMs: number;
  readonly concurrency: number;
  /** The engine's clock. */
  readonly now: () => EpochMs;
}

/** Reaches containers through the engine's archive interface, a bounded number at a time and each one alone. */
export const dockerTransport = (
  docker: Docker,
  { timeoutMs, concurrency, now }: TransportLimits,
): Transport => {
  const engine = dockerEngine(docker, timeoutMs);
  const slots = pLimit(concurrency);
  const turns = new Map<string, Promise<unknown>>();
  const known = new Map<string, Known>();

  // The container's turn is awaited outside of a slot, so that a wedged one does not hold slots that others could use.
  const onLink = async <T>(decky: Decky, work: (link: ContainerLink) => Promise<T>): Promise<T> => {
    const mine = (turns.get(decky.ref) ?? Promise.resolve()).then(() =>
      slots(async () => work(await openLink(engine, decky))),
    );
    const over = mine.catch(() => undefined);
    turns.set(decky.ref, over);
    try {
      return await mine;
    } finally {
      if (turns.get(decky.ref) === over) turns.delete(decky.ref);
    }
  };

  const reading = <T>(decky: Decky, ask: (link: ContainerLink) => Promise<T>): Promise<T> =>
    onLink(decky, async (link) => {
      const answer = await ask(link);
      await settleRoot(link);
      return answer;
    });

  return {
    source: DOCKER_SOURCE,
    facts: (decky) =>
      onLink(decky, async (link) => {
        const run = `${link.info.Id} ${link.info.State.StartedAt}`;
        const kept = known.get(decky.uuid);
        const isSettled = now() - toMs(birthOf(link.info).started) >= SETTLING;
        if (kept?.run === run && (kept.isSettled || !isSettled)) return kept.facts;
        const facts = await readFacts(await dockerFacts(engine, link));
        await settleRoot(link);
        known.set(decky.uuid, { run, isSettled, facts });
        return facts;
      }),
    stat: (decky, path) =>
      reading(decky, async (link) => {
        const inTmpfs = placeOf(link.layout, path) === "tmpfs";
        const found = inTmpfs ? (await statInside(link, [path])).get(path) : await link.head(path);
        if (found === undefined) return undefined;
        const { kind, size, mode } = found;
        return { kind: kind === "link" ? "other" : kind, size, mode };
      }),
    read: (decky, path) =>
      reading(decky, (link) =>
        placeOf(link.layout, path) === "tmpfs" ? readInside(link, path) : readPlain(link, path),
      ),
    plant: (decky, batch) =>
      onLink(decky, (link) => plantBatch(link, batch)).catch((error: unknown) => failed(error)),
    remove: (decky, path, hash) =>
      onLink(decky, (link) => removeFile(link, path, hash)).catch((error: unknown) => ({
        removed: false,
        why: dockerProblem(error).message,
      })),
  };
};
