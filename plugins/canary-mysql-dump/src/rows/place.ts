import type { Random } from "@decnet/sdk";
import type { Culture } from "../data/culture.ts";
import type { Row } from "../sql/table.ts";
import { digits } from "./digits.ts";

/** Street, postal code, city and country of an address. */
export const place = (random: Random, culture: Culture): Row => {
  const [city, code] = random.pick(culture.cities);
  const number = 1 + Math.floor(random.exponential(38));
  return {
    street: random.pick(culture.streets).replace("{n}", String(number)),
    postal_code: digits(random, code),
    city,
    country: culture.country,
  };
};
