import type { Grammar, Slots } from "./expand.ts";

// As `expand` reads them: a backslash keeps a brace as it is.
const NAME = /\\.|\{([A-Za-z_]\w*)(?:\.cap)?\}/g;

const isKnown = (name: string, slots: Slots, grammar: Grammar): boolean => {
  const value = Object.hasOwn(slots, name) ? slots[name] : Object.hasOwn(grammar, name) ? grammar[name] : [];
  return typeof value === "string" || (value !== undefined && value.length > 0);
};

/**
 * The phrases that the facts suffice for: a host without tickets has nothing to say of one. A slot without a value is no
 * fact; a name of the grammar is taken for said, whatever its own phrases need.
 *
 * @example sayable(["see {ticket}", "ask {who}"], { who: ["Ana"], ticket: [] }) // ["ask {who}"]
 */
export const sayable = (phrases: readonly string[], slots: Slots, grammar: Grammar = {}): readonly string[] =>
  phrases.filter((phrase) =>
    [...phrase.matchAll(NAME)].every(([, name]) => name === undefined || isKnown(name, slots, grammar)),
  );
