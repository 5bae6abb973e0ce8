import {
  type BusEvent,
  type Clock,
  DAY,
  type Decky,
  DecnetError,
  type DecnetErrorRecord,
  isDecnetError,
  messageOf,
} from "@decnet/sdk";
import type { LoadedConfig } from "../config/load-config.ts";
import type { Transport } from "../drivers/transport.ts";
import type { Services } from "../services.ts";
import { liveThrough, type OpenPast } from "./live-through.ts";
import type { Past } from "./past.ts";
import { plantPast } from "./plant-past.ts";

/** What pasts are made with. */
export interface PastKit {
  readonly open: OpenPast;
  readonly config: LoadedConfig;
  readonly seed: string;
  readonly services: Pick<Services, "store" | "inventory" | "fleet" | "problem"> & { readonly clock: Clock };
  readonly transports: readonly Transport[];
  readonly pluginFolders: readonly string[];
  readonly entropy: (count: number) => Uint8Array;
  readonly publish: (event: BusEvent) => void;
  /** Every decky is taken as it is: none is given a past. */
  readonly asIs: boolean;
}

/** How far the past of one decky is. */
export interface PastProgress {
  readonly decky: string;
  readonly done: number;
  readonly total: number;
}

const SECRET_BYTES = 24;
// A decky that could not be reached is tried again when it is seen after this many ticks.
const RETRY_AFTER_LOOKS = 15;

/** The pasts of all deckies: which have theirs, which are growing one. One at a time, beside the live ticks. */
export class Pasts {
  readonly #kit: PastKit;
  readonly #settled = new Set<string>();
  readonly #resting = new Map<string, number>();
  readonly #stopping = new AbortController();
  #seen: readonly Decky[] = [];
  #ready: readonly Decky[] = [];
  /** How many of those seen have no past yet. */
  #pending = 0;
  #growing: Promise<void> = Promise.resolve();
  readonly #told = new Set<string>();
  readonly #queued = new Set<string>();
  /** Told of every step, for the operator. */
  onProgress: (progress: PastProgress) => void = () => {};

  constructor(kit: PastKit) {
    this.#kit = kit;
  }

  /** All deckies, with those that are held back. */
  seen(): readonly Decky[] {
    return this.#seen;
  }

  /** Resolves when every past that was begun stands, or was given up for now. */
  async settled(): Promise<void> {
    await this.#growing;
  }

  /** Those of the deckies whose past stands; the very same array as long as they are the same. */
  async ready(deckies: readonly Decky[]): Promise<readonly Decky[]> {
    // Nothing is left to look for: a tick costs the same however large the fleet is.
    if (deckies === this.#seen && this.#pending === 0) return this.#ready;
    this.#seen = deckies;
    const isSettled = ({ uuid }: Decky) => this.#kit.asIs || this.#settled.has(uuid);
    for (const decky of deckies) if (!isSettled(decky)) await this.#consider(decky);
    this.#pending = deckies.filter((decky) => !isSettled(decky)).length;
    const ready = deckies.filter((decky) => isSettled(decky) && decky.waiting !== true);
    if (ready.length === deckies.length) this.#ready = deckies;
    else if (ready.length !== this.#ready.length || ready.some((decky, at) => decky !== this.#ready[at]))
      this.#ready = ready;
    return this.#ready;
  }

  /** Breaks off what is growing; it begins anew with the next start. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#growing;
  }

  async #consider(decky: Decky): Promise<void> {
    const { store, fleet, clock } = this.#kit.services;
    const { uuid } = decky;
    if (this.#queued.has(uuid)) return;
    const rest = this.#resting.get(uuid) ?? 0;
    if (rest > 0) {
      this.#resting.set(uuid, rest - 1);
      return;
    }
    const known = await store.deckies.pastOf(uuid);
    const past = known ?? this.#begin(clock.now());
    if (known === undefined) await store.deckies.setPast(uuid, past);
    if (past.state !== "growing" || !this.#isWanted()) {
      this.#settled.add(uuid);
      return;
    }
    // Out of reach: the learn step has said so.
    if (fleet.known(decky) === undefined) return;
    this.#queued.add(uuid);
    this.#growing = this.#growing
      .then(() => this.#grow(decky, past))
      .finally(() => this.#queued.delete(uuid));
  }

  #begin(now: number): Past {
    const { config, entropy } = this.#kit;
    const { days } = config.backfill;
    return {
      from: now - days * DAY,
      until: now,
      secret: Buffer.from(entropy(SECRET_BYTES)).toString("hex"),
      state: this.#isWanted() ? "growing" : "none",
    };
  }

  // A past needs times that are past.
  #isWanted(): boolean {
    const { backfill, timestamps } = this.#kit.config;
    return backfill.days > 0 && timestamps === "backdate";
  }

  async #grow(decky: Decky, past: Past): Promise<void> {
    const { open, config, seed, services, transports, pluginFolders, publish } = this.#kit;
    const { signal } = this.#stopping;
    if (signal.aborted) return;
    try {
      const lived = await liveThrough({
        open,
        decky,
        past,
        config,
        seed,
        transports,
        fleet: this.#seen,
        pluginFolders,
        onProblem: (problem) => this.#tellOnce(problem),
        onProgress: (done, total) => this.onProgress({ decky: decky.name, done, total }),
        signal,
      });
      if (lived === undefined) return;
      await plantPast(decky, past, lived, { ...services, publish });
      this.#settled.add(decky.uuid);
    } catch (error) {
      this.#resting.set(decky.uuid, RETRY_AFTER_LOOKS);
      services.problem(this.#problemOf(decky, error));
    }
  }

  // A past has thousands of ticks, and every one would tell the same; what is said at start the live engine has said.
  #tellOnce(problem: DecnetErrorRecord): void {
    const { code, plugin = "", hook = "" } = problem;
    const key = `${code} ${plugin} ${hook}`;
    if (/^DN_(PERSONA|CANARY)_/.test(code) || this.#told.has(key)) return;
    this.#told.add(key);
    this.#kit.services.problem(problem);
  }

  #problemOf({ name }: Decky, cause: unknown): DecnetErrorRecord {
    if (isDecnetError(cause) && cause.code === "DN_PAST_UNPLANTED") return cause.toRecord();
    return new DecnetError({
      code: "DN_PAST_FAILED",
      path: name,
      message: `the past of ${name} could not be grown: ${messageOf(cause)}`,
      hint: "it is tried again in a while; `decnet orchestrate --no-backfill` goes on without",
      cause,
    }).toRecord();
  }
}
