import type { Grammar, Slots } from "@decnet/sdk";

const NAMED = /\{([A-Za-z_]\w*)(?:\.cap)?\}/g;
const INNER_CHOICE = /(?<!\\)\(([^()]*?)(?<!\\)\)/g;

/**
 * The grammar without all that cannot be said here: a choice, or a whole phrase, that names a fact nobody has goes.
 *
 * @example possible({ a: ["call {who}", "rest"] }, { who: [] }) // { a: ["rest"] }
 */
export const possible = (grammar: Grammar, slots: Slots): Grammar => {
  const has = (rules: Grammar, text: string) =>
    [...text.matchAll(NAMED)].every(([, name = ""]) => (slots[name] ?? rules[name] ?? []).length > 0);
  const prune = (rules: Grammar): Grammar =>
    Object.fromEntries(
      Object.entries(rules).map(([name, phrases]) => [
        name,
        phrases
          .map((phrase) =>
            phrase.replace(INNER_CHOICE, (choice, inside: string) => {
              const left = inside.split("|").filter((option) => has(rules, option));
              return left.length === 0 ? choice : `(${left.join("|")})`;
            }),
          )
          .filter((phrase) => has(rules, phrase)),
      ]),
    );
  const count = (rules: Grammar) => Object.values(rules).reduce((sum, { length }) => sum + length, 0);
  let rules = prune(grammar);
  for (let before = -1; before !== count(rules); ) {
    before = count(rules);
    rules = prune(rules);
  }
  return rules;
};
