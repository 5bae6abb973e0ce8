import type { Grammar } from "@decnet/sdk";
import { isFigure } from "./figures.ts";

/** A phrase, ready to be written. */
export interface Saying {
  /** Its grammar; it begins from `said`. */
  readonly grammar: Grammar;
  /** The figures it names, itself or through other phrases. */
  readonly figures: readonly string[];
}

const NAMED = /\{([A-Za-z_]\w*)/g;

const figuresIn = (phrase: string, grammar: Grammar): string[] => {
  const seen = new Set<string>();
  const look = (text: string): void => {
    for (const [, name = ""] of text.matchAll(NAMED)) {
      if (seen.has(name)) continue;
      seen.add(name);
      for (const other of grammar[name] ?? []) look(other);
    }
  };
  look(phrase);
  return [...seen].filter(isFigure);
};

const sayings = new WeakMap<Grammar, Map<string, Saying>>();

/** A phrase of a grammar, read once: the same ones are said again and again. */
export const sayingOf = (phrase: string, grammar: Grammar): Saying => {
  const known = sayings.get(grammar) ?? new Map<string, Saying>();
  sayings.set(grammar, known);
  const saying = known.get(phrase) ?? {
    grammar: { ...grammar, said: [phrase] },
    figures: figuresIn(phrase, grammar),
  };
  known.set(phrase, saying);
  return saying;
};
