import type { Grammar } from "@decnet/sdk";
import type { Kind } from "./kinds.ts";
import type { MatterId } from "./matters.ts";
import type { ListRole, ProseRole, Role } from "./roles.ts";

/** Something that people of a trade write papers about. */
export interface Matter {
  /** As it stands in file names. */
  readonly name: string;
  readonly title: string;
  /** With its article, as it stands after the prepositions that the language's phrases use. */
  readonly the: string;
  /** Whole sentences: how things are. */
  readonly facts: readonly string[];
  /** What could be done, as the language's phrases need it: an infinitive with what belongs to it. */
  readonly dos: readonly string[];
  /** What comes of it, a clause. */
  readonly gains: readonly string[];
  /** What could go wrong, a clause. */
  readonly risks: readonly string[];
  /** What it costs money for. */
  readonly items: readonly string[];
}

/** A job that is advertised. */
export interface Post {
  readonly name: string;
  readonly title: string;
  readonly tasks: readonly string[];
}

/** Why one writes to another firm. */
export interface Reason {
  readonly name: string;
  readonly subject: readonly string[];
  readonly opening: readonly string[];
  readonly body: readonly string[];
  readonly ask: readonly string[];
}

/** Labels of a table's columns; several words for each. */
export interface TableWords {
  readonly item: readonly string[];
  readonly quantity: readonly string[];
  readonly unit: readonly string[];
  readonly amount: readonly string[];
  readonly supplier: readonly string[];
  readonly remark: readonly string[];
  readonly quarter: string;
  readonly total: readonly string[];
  readonly day: readonly string[];
  readonly host: readonly string[];
  readonly size: readonly string[];
  readonly minutes: readonly string[];
  readonly cases: readonly string[];
  readonly hours: readonly string[];
}

/** All that one language needs. Slots are filled by `slots.ts`; sentences are whole, items are not. */
export interface Phrasebook {
  /** Words that tell a kind of document in a file name; the common one first. */
  readonly kinds: Readonly<Record<Kind, readonly string[]>>;
  /** Marks of a second version in a file name, such as `final`. */
  readonly finals: readonly string[];
  readonly matters: Readonly<Record<MatterId, Matter>>;
  readonly posts: readonly Post[];
  readonly reasons: readonly Reason[];
  readonly firms: readonly string[];
  readonly surnames: readonly string[];
  readonly streets: readonly string[];
  readonly towns: readonly string[];
  readonly headings: Readonly<Record<Role | "annex" | "history" | "table", readonly string[]>>;
  readonly titles: Readonly<Record<Kind, readonly string[]>>;
  readonly prose: Readonly<Record<ProseRole, readonly string[]>>;
  readonly items: Readonly<Record<ListRole, readonly string[]>>;
  /** What a settled point ends with, in place of the mark of an open one. */
  readonly answers: readonly string[];
  /** How an open point ends. */
  readonly open: readonly string[];
  /** What was changed, without day and version. */
  readonly changes: readonly string[];
  /** The line that heads a memo, minutes, and other papers; `{date}` and people. */
  readonly heads: Readonly<Record<"memo" | "minutes" | "paper", readonly string[]>>;
  readonly letter: {
    /** What can stand in any letter. */
    readonly more: readonly string[];
    readonly date: readonly string[];
    readonly subject: readonly string[];
    readonly toWoman: readonly string[];
    readonly toMan: readonly string[];
    readonly closing: readonly string[];
    readonly closingFormal: readonly string[];
  };
  /** What a casual writer puts between. */
  readonly asides: readonly string[];
  readonly remarks: readonly string[];
  readonly extras: readonly string[];
  readonly table: TableWords;
  /** Date patterns, see `formatDate`. */
  readonly dates: readonly string[];
  readonly parts: Grammar;
  /** Mends what composition leaves, such as elisions and contractions. */
  readonly polish: readonly (readonly [RegExp, string])[];
  /** First names for somebody whose company has no other personas. */
  readonly names: readonly string[];
}
