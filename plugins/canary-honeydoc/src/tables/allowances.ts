import type { Random } from "@decnet/sdk";
import type { Table } from "../article.ts";
import type { Story } from "../story.ts";

/** Daily rates and hotel limits of some cities, by name. */
export const allowancesTable = ({ phrases: { words }, language }: Story, random: Random): Table => {
  const chosen = random.sample(words.cities, random.int(5, words.cities.length));
  // The capital of the list's country comes first, as people write such lists.
  const cities = words.cities.filter((city) => chosen.includes(city));
  const level = language === "en" ? 30 : 26;
  return {
    columns: words.columns.allowances,
    numeric: [false, true, true],
    rows: cities.map((city) => [city, String(level + random.int(0, 26)), String(5 * random.int(16, 38))]),
  };
};
