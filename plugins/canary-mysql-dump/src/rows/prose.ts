import { expand, type Random } from "@decnet/sdk";
import type { World } from "../world.ts";

/** A sentence or two of the house's language. */
export const prose = ({ phrases }: World, random: Random, entry: string): string =>
  expand(phrases, entry, {}, random);

/** The same, or nothing: most optional fields stay empty. */
export const maybeProse = (world: World, random: Random, entry: string, share: number): string | null =>
  random.bool(share) ? prose(world, random, entry) : null;

/** Several different ones of a plain list. */
export const several = ({ phrases }: World, random: Random, entry: string, count: number): string[] =>
  random.sample(phrases[entry] ?? [], count);
