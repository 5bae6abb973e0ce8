import type { Language, Random } from "@decnet/sdk";
import { IDENTIFIERS } from "./identifiers.ts";

/** How variables and functions of one script are named. */
export interface Naming {
  readonly language: Language;
  /** Share of the names in that language. */
  readonly ownNames: number;
  /** Concepts that are written in capitals. */
  readonly capitals: ReadonlySet<string>;
  /** Names that stand for something else. */
  readonly reserved: readonly string[];
  readonly random: Random;
}

/**
 * Names for what a script is about: the same for one thing each time, and never one for two things.
 *
 * @throws RangeError for something that has no name.
 */
export const nameThings = ({ language, ownNames, capitals, reserved, random }: Naming) => {
  const names = new Map<string, string>();
  const taken = new Set(reserved);
  return (concept: string): string => {
    const known = names.get(concept);
    if (known !== undefined) return known;
    const pool = IDENTIFIERS[concept];
    if (pool === undefined) throw new RangeError(`nothing is named ${concept}`);
    const own = random.fork(concept);
    const inOwn = language !== "en" && own.bool(ownNames) ? pool[language] : undefined;
    const options = [...own.shuffle((inOwn ?? pool.en).split(" ")), ...pool.en.split(" "), `${concept}_x`];
    const spelt = options.map((name) => (capitals.has(concept) ? name.toUpperCase() : name));
    const name = spelt.find((option) => !taken.has(option.toLowerCase())) ?? `${concept}_y`;
    taken.add(name.toLowerCase());
    names.set(concept, name);
    return name;
  };
};
