import type { PersonalContext, Random } from "@decnet/sdk";
import type { Phrasebook } from "../phrasebook.ts";
import { PHRASEBOOKS } from "../phrasebooks.ts";
import { factsAt, phrase, spell } from "../say.ts";
import { type Style, styleOf } from "../style.ts";
import { scanPython } from "./scan-python.ts";
import { scanShell } from "./scan-shell.ts";
import { type Written, writtenIn } from "./tongue.ts";

/** A script that is about to be edited. */
export interface Draft {
  readonly written: Written;
  readonly lines: readonly string[];
  /** Whether a statement may begin at a line. */
  readonly starts: readonly boolean[];
  /** Where the code begins: behind the first line, the heading and a docstring. */
  readonly body: number;
  readonly ctx: PersonalContext;
  readonly style: Style;
  readonly book: Phrasebook;
  readonly random: Random;
}

/** One kind of edit: the lines afterwards, or `undefined` when there is nothing to do. */
export type Edit = (draft: Draft) => readonly string[] | undefined;

const bodyOf = (lines: readonly string[], starts: readonly boolean[]): number => {
  const at = lines.findIndex(
    (line, index) => index > 0 && starts[index] === true && !/^\s*(#|$|["']{3})/.test(line),
  );
  return at === -1 ? lines.length : at;
};

/** Reads a script; `undefined` when it is not one we know our way around in. */
export const readDraft = (text: string, ctx: PersonalContext): Draft | undefined => {
  const written = writtenIn(text);
  if (written === undefined) return undefined;
  const lines = text.slice(0, -1).split("\n");
  const starts = written === "shell" ? scanShell(lines) : scanPython(lines);
  if (starts === undefined) return undefined;
  const style = styleOf(ctx.persona);
  return {
    written,
    lines,
    starts,
    body: bodyOf(lines, starts),
    ctx,
    style,
    book: PHRASEBOOKS[ctx.language],
    random: ctx.random.fork("script edit", ctx.persona.email, ctx.path),
  };
};

/** Where a line begins. */
export const indentOf = (line: string): string => /^\s*/.exec(line)?.[0] ?? "";

export const isComment = (line: string): boolean => /^\s*#/.test(line);

/** The lines with one more in front of `at`; `undefined` when the script has such a line already. */
export const insert = (lines: readonly string[], at: number, line: string): readonly string[] | undefined =>
  lines.some((other) => other.trim() === line.trim()) ? undefined : lines.toSpliced(at, 0, line);

/** A remark of this person's, of one kind; `undefined` when there is nothing to name. */
export const remark = (
  { ctx, style, book }: Draft,
  kind: "comment" | "history" | "tail",
  random: Random,
  old?: string,
): string | undefined => {
  const slots = { ...factsAt(ctx, style, random, "now"), ...(old !== undefined && { old }) };
  const said = phrase(book.edits, kind, slots, random.fork("said"));
  return said === undefined || kind === "tail" ? said : spell(said, { style, ctx });
};

/** Code lines of a draft at which a statement begins. */
export const codeLines = ({ lines, starts, body }: Draft): number[] =>
  lines.flatMap((line, at) =>
    at >= body && starts[at] === true && line.trim() !== "" && !isComment(line) ? [at] : [],
  );
