import type { Grammar } from "@decnet/sdk";
import type { Topic } from "./topics.ts";

/** How a tone sounds in a note to oneself; `custom` is one of these, see `styleOf`. */
export type Manner = "formal" | "direct" | "casual" | "technical";

/** What a line can be taken from, besides the topics of whole notes. */
export type LineTopic = Topic | "any" | "brief" | "hostLogins";

/** A pattern and what stands in its place. */
export type Change = readonly [RegExp, string];

/**
 * All that one language needs. Phrases are written as they stand inside a sentence: small initial unless the language
 * or the word asks for a capital, no full stop.
 */
export interface Phrasebook {
  /** File names without extension; slots `{project} {who} {host} {ticket}`. The common ones come first. */
  readonly names: Readonly<Record<Topic, readonly string[]>>;
  /** Folders for notes, in the home folder. */
  readonly folders: readonly string[];
  /** Headings, short: a detail follows most of them. */
  readonly titles: Readonly<Record<Topic, readonly string[]>>;
  /** What follows a heading. */
  readonly titleDetail: readonly string[];
  /** Lines by topic; `any` goes everywhere, `brief` ones are shorter than 20 characters, `hostLogins` are for technical trades. */
  readonly lines: Readonly<Record<LineTopic, readonly string[]>>;
  /** Phrases that lines name. */
  readonly parts: Grammar;
  /** What is added to a line that says little of who and when. */
  readonly tails: readonly string[];
  /** The same for what is nobody's business at work. */
  readonly homeTails: readonly string[];
  /** Ends of lines by tone. */
  readonly asides: Readonly<Record<Manner, readonly string[]>>;
  /** What those who abbreviate write. */
  readonly short: readonly Change[];
  /** Mends what composition leaves, such as elisions. */
  readonly polish: readonly Change[];
  /** Marks of a line that is settled: put before it, or behind it when it begins with a space. */
  readonly done: readonly string[];
  /** Titles inside a long note. */
  readonly sections: readonly string[];
  /** First names for somebody whose company has no other personas. */
  readonly people: readonly string[];
  /** What a company without projects works on. */
  readonly works: readonly string[];
}
