import type { Random } from "@decnet/sdk";
import type { Culture } from "../data/culture.ts";
import { CULTURES } from "../data/cultures.ts";

/** Somebody in a table. */
export interface Person {
  readonly given: string;
  readonly family: string;
}

// Most people in a house's tables are of its country; the rest are neighbours.
const AT_HOME = 0.86;

/** Somebody whose name fits the country. */
export const person = (random: Random, home: Culture): Person => {
  const culture: Culture = random.bool(AT_HOME) ? home : CULTURES[random.pick(COUNTRIES)];
  const given = random.pick(culture.given);
  const family = random.pick(culture.family);
  return culture.twoFamilyNames === true && random.bool(0.6)
    ? { given, family: `${family} ${random.pick(culture.family.filter((name) => name !== family))}` }
    : { given, family };
};

const COUNTRIES = Object.keys(CULTURES) as (keyof typeof CULTURES)[];

/** Both names. */
export const fullName = ({ given, family }: Person): string => `${given} ${family}`;
