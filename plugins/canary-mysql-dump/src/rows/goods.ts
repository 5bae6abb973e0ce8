import type { Random } from "@decnet/sdk";
import type { World } from "../world.ts";
import { price } from "./cents.ts";
import { prose } from "./prose.ts";

/** Something that is bought, sold or stored. */
export interface Goods {
  readonly sku: string;
  readonly name: string;
  readonly description: string;
  readonly cents: number;
}

const CONSONANTS = "BCDFGHKLMNPRSTVWXZ";

/** Different goods, each with a stock number of one house-wide form. */
export const goods = (world: World, random: Random, count: number): Goods[] => {
  const form = random.pick([
    () => `${random.string(CONSONANTS, 2)}-${random.int(1000, 9999)}`,
    () => `${random.string(CONSONANTS, 3)}${random.int(100, 999)}`,
    () => String(random.int(100_000, 999_999)),
    () => `${random.int(10, 99)}.${random.int(100, 999)}.${random.int(10, 99)}`,
  ]);
  const median = random.int(900, 4500);
  const made = new Map<string, Goods>();
  while (made.size < count) {
    const sku = form();
    if (made.has(sku)) continue;
    const name = [
      prose(world, random, "thing"),
      ...(random.bool(0.7) ? [prose(world, random, "finish")] : []),
      ...(random.bool(0.35) ? [prose(world, random, "size")] : []),
    ].join(random.bool(0.5) ? ", " : " ");
    made.set(sku, {
      sku,
      name: name.charAt(0).toUpperCase() + name.slice(1),
      description: prose(world, random, "productText"),
      cents: price(random, median),
    });
  }
  return [...made.values()];
};
