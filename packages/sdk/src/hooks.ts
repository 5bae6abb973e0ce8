import type { Action, Artifact, Receipt } from "./artifact.ts";
import type { AuditView, Finding } from "./audit.ts";
import type { Candidate } from "./candidate.ts";
import type { Decky } from "./decky.ts";
import type { DecnetErrorRecord } from "./errors.ts";
import type { BusEvent, Health } from "./events.ts";
import type { Plan, Refusal, TickContext, Weights } from "./plan.ts";
import type { EpochMs } from "./time.ts";
import type { Occasion, Writing } from "./writing.ts";

/** How to tap: tapable's own options; the host binds the tap to the plugin's name, whatever `name` says. */
export type TapOptions =
  | string
  | { readonly name?: string; readonly stage?: number; readonly before?: string };

/** A hook whose taps are called in turn and at once. */
export interface SyncTappable<Arguments extends readonly unknown[], Result> {
  tap(options: TapOptions, tap: (...args: Arguments) => Result): void;
}

/** A hook whose taps may take their time. */
export interface Tappable<Arguments extends readonly unknown[], Result> {
  tap(options: TapOptions, tap: (...args: Arguments) => Result): void;
  tapPromise(options: TapOptions, tap: (...args: Arguments) => Promise<Result>): void;
}

/** What is known of the worker when it starts and stops. */
export interface EngineInfo {
  readonly version: string;
  readonly deckies: () => readonly Decky[];
}

/**
 * The way through the house: tick → discover → gate → plan → compose → dispatch → record → publish.
 * A waterfall's tap returns what the next one gets; a bail's first answer other than `undefined` ends it.
 */
export interface Hooks {
  readonly start: Tappable<[EngineInfo], void>;
  readonly stop: Tappable<[EngineInfo], void>;
  /** Waterfall: add deckies to the list. Called every tick, so keep a list and hand it out. */
  readonly discover: Tappable<[readonly Decky[]], readonly Decky[]>;
  /** Bail: `false` rejects. */
  readonly gate: SyncTappable<[Candidate, EpochMs], boolean | undefined>;
  /** Waterfall. */
  readonly weights: SyncTappable<[Weights], Weights>;
  /** Bail. */
  readonly plan: Tappable<[TickContext], Plan | undefined>;
  /** Waterfall over what was planned: put another plan in its place, or refuse it (`later`: plan again, nothing is lost). */
  readonly planned: Tappable<[Plan | Refusal, TickContext], Plan | Refusal>;
  /** Bail. */
  readonly compose: Tappable<[Plan], Artifact | Refusal | undefined>;
  /** Waterfall over the text of what a person writes; never of what daemons or canaries do. */
  readonly enrich: Tappable<[Writing, Plan, Occasion], Writing>;
  /** Bail, one hook per kind of action. */
  readonly dispatch: { for(kind: string): Tappable<[Action], Receipt | undefined> };
  readonly record: Tappable<[Receipt], void>;
  readonly publish: Tappable<[BusEvent], void>;
  /** Waterfall. */
  readonly health: SyncTappable<[Health], Health>;
  /** Waterfall: add what your own tells find. */
  readonly audit: Tappable<[readonly Finding[], AuditView], readonly Finding[]>;
  readonly problem: SyncTappable<[DecnetErrorRecord], void>;
}
