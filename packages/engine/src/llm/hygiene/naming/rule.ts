import type { PersonalContext } from "@decnet/sdk";
import type { NamedText } from "../../../text/named-text.ts";

/** Something that a text names. */
export interface Mention {
  readonly name: string;
  /** Counted from 1. */
  readonly line: number;
}

/** One sort of things that a text may only name when they exist. */
export interface NamingRule {
  /** How health counts it. */
  readonly fault: "unknown-host" | "unknown-address" | "unknown-path" | "unknown-person";
  /** What it is to the operator. */
  readonly thing: string;
  /** All that a text names of the sort. */
  readonly mentions: (named: NamedText, context: PersonalContext) => readonly Mention[];
  /** Tells what exists, as far as somebody who writes this text can know. */
  readonly exists: (named: NamedText, context: PersonalContext) => (name: string) => boolean;
}

/** What the lines of a text name. */
export const mentionsIn = (text: string, namesIn: (line: string) => readonly string[]): readonly Mention[] =>
  text.split("\n").flatMap((line, at) => namesIn(line).map((name) => ({ name, line: at + 1 })));
