import type { Candidate } from "./candidate.ts";
import type { Decky } from "./decky.ts";
import type { Account, HostFacts } from "./host-facts.ts";
import type { Persona } from "./persona.ts";
import type { Random } from "./random.ts";
import type { EpochMs, EpochNs } from "./time.ts";

/** What one tick can do; third parties may add kinds of their own. */
export type ActionKind = "traffic" | "file" | "email" | (string & {});

/** A file of ours, as the store remembers it. */
export interface SyntheticFile {
  readonly uuid: string;
  readonly deckyUuid: string;
  readonly path: string;
  /** E-mail of the persona who wrote it; `null` for system files. */
  readonly persona: string | null;
  readonly account: string;
  readonly contentClass: string;
  readonly ordinal: number;
  readonly createdAt: EpochMs;
  /** The file's mtime. */
  readonly lastModified: EpochNs;
  readonly editCount: number;
  /** SHA-256 of the bytes, hex. */
  readonly contentHash: string;
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly size: number;
  /** The text, when it is text of at most 64 KiB. */
  readonly lastBody: string | null;
  readonly canaryToken: string | null;
}

interface FilePlanBase {
  readonly kind: "file";
  readonly decky: Decky;
  readonly facts: HostFacts;
  readonly contentClass: string;
  /** Absent for system classes. */
  readonly persona?: Persona;
  readonly account: Account;
  /** The sampled moment of writing. */
  readonly mtime: EpochNs;
  /** What is written in the same moment, once this stands: the other logs of the host, so that all of them end together. */
  readonly alongside?: readonly EditPlan[];
}

/** Somebody makes a file. */
export interface CreatePlan extends FilePlanBase {
  readonly action: "create";
  /** Where an operator wants it; absent: the class names it. */
  readonly path?: string;
  /** Who ordered it; absent: the worker's own choice. */
  readonly orderedBy?: string;
  /** A path its class named before, taken when it is still free. */
  readonly named?: string;
}

/** Somebody goes on with a file. */
export interface EditPlan extends FilePlanBase {
  readonly action: "edit";
  readonly file: SyntheticFile;
}

/** Who does what where. */
export type Plan = CreatePlan | EditPlan;

/** What the `plan` hook is asked. */
export interface TickContext {
  readonly tick: number;
  readonly now: EpochMs;
  /** The kind of action that is asked for; a planner of another kind returns `undefined`. */
  readonly kind: ActionKind;
  readonly deckies: readonly Decky[];
  readonly weights: Weights;
  /** What this tick already tried in vain, and why; a planner does not offer it again. */
  readonly refused: readonly Refusal[];
  /** This attempt's own stream. */
  readonly random: Random;
  /** Asks the `gate` hook whether somebody may act now. */
  readonly admits: (candidate: Candidate) => boolean;
  /** Says why there is nothing to do, for the operator. */
  readonly idle: (why: string) => void;
}

/** Why something that was planned is not done; not an error. `later`: somebody has it in hand, and it comes back. */
export interface Refusal {
  readonly refused:
    | "later"
    | "full"
    | "unsuitable"
    | "exists"
    | "tampered"
    | "unchanged"
    | "failed"
    | "unreachable";
  readonly decky: Decky;
  readonly account: Account;
  readonly contentClass: string;
  readonly path?: string;
  /** One sentence for the operator. */
  readonly why: string;
}

/** Weights in force: the config's, then stored overrides, then plugins'. */
export interface Weights {
  readonly actions: Readonly<Record<string, number>>;
  readonly file: { readonly create: number; readonly edit: number; readonly leaveAlone: number };
  readonly categories: { readonly user: number; readonly system: number };
  readonly classes: Readonly<Record<string, number>>;
  /** Share of creates that are canaries, 0–1. */
  readonly canaryProbability: number;
}
