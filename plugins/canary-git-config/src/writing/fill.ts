import { expand, type Random } from "@decnet/sdk";
import type { Phrases } from "../phrases/phrases.ts";
import { choose } from "./choose.ts";
import type { Facts } from "./facts.ts";

/** What a template is filled with. */
export interface Filling {
  readonly phrases: Phrases;
  readonly facts: Facts;
  readonly names: (concept: string) => string;
  /** Share of the comments that are written. */
  readonly comments: number;
  /** `${name}` where a shell would take `$name`. */
  readonly braces: boolean;
  /** What begins a comment. */
  readonly mark: string;
  readonly random: Random;
}

const MESSAGE = /⟪([^⟫]*)⟫/g;
// A letter that follows would be taken for a part of the name.
const VARIABLE = /\$@(\w+)@(?=(\w?))/g;
const COMMENT = /^((?:\{[+-]\w+\})?\s*)#:(\w+)$/;

const message = (source: string, { phrases, random }: Filling): string => {
  const [key = "", ...given] = source.split(/\|(?=[xyn]=)/);
  const slots = Object.fromEntries(given.map((one) => [one.slice(0, 1), one.slice(2)]));
  return expand(phrases.messages, key, slots, random.fork("message", source));
};

const comment = (line: string, at: number, { phrases, comments, mark, random }: Filling): string[] => {
  const [, head = "", key] = COMMENT.exec(line) ?? [];
  if (key === undefined) return [line];
  const own = random.fork("comment", at);
  return own.bool(comments) ? [`${head}${mark} ${expand(phrases.comments, key, {}, own)}`] : [];
};

/** Fills the blanks of a template, but for what hangs on steps. */
export const fill = (template: string, filling: Filling): string =>
  choose(template, filling.random.fork("choices"))
    .replace(/@=(\w+)@/g, (_, name: string) => filling.facts(name))
    .replace(MESSAGE, (_, source: string) => message(source, filling))
    .split("\n")
    .flatMap((line, at) => comment(line, at, filling))
    .join("\n")
    .replace(VARIABLE, (_, concept: string, next: string) =>
      filling.braces || next !== "" ? `\${${filling.names(concept)}}` : `$${filling.names(concept)}`,
    )
    .replace(/@(\w+)@/g, (whole, concept: string) =>
      concept === concept.toUpperCase() ? whole : filling.names(concept),
    );
