import type { Random } from "@decnet/sdk";
import type { World } from "../world.ts";
import { prose } from "./prose.ts";

/** Makes company names of the country: a family and a trade, or two letters and a trade; none twice. */
export const companyName = (world: World, random: Random): (() => string) => {
  const { family, companyForms } = world.culture;
  const seen = new Set<string>();
  return () => {
    for (;;) {
      const trade = prose(world, random, "supplier");
      const name = `${random.pick([
        `${random.pick(family)} ${trade}`,
        `${trade} ${random.pick(family)}`,
        `${random.pick(family)} & ${random.pick(family)}`,
        `${random.string("ABCEFGHKLMNPRSTVW", random.int(2, 3))} ${trade}`,
      ])} ${random.pick(companyForms)}`;
      if (seen.has(name)) continue;
      seen.add(name);
      return name;
    }
  };
};
