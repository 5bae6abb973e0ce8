import { DAY, formatDate, type Random } from "@decnet/sdk";
import type { Table } from "../article.ts";
import type { Story } from "../story.ts";

const FEWEST = 3;
const MOST = 160;
const MEAN_MORE = 16;
const MEAN_GAP = 9 * DAY;

/** Who did something on which host, and a figure for it; the newest first. Mostly a screen of it, sometimes years. */
export const logTable =
  (name: "history" | "changes", largest: number) =>
  ({ page, zone, people, machines, phrases: { words } }: Story, random: Random): Table => {
    const count = Math.min(MOST, FEWEST + Math.floor(random.exponential(MEAN_MORE)));
    let at = page.written;
    return {
      columns: words.columns[name],
      numeric: [false, false, false, true],
      rows: Array.from({ length: count }, () => {
        at -= DAY + random.exponential(MEAN_GAP);
        const host = random.bool(0.6) ? page.machine : random.pick(machines).hostname;
        const figure = 1 + Math.floor(random.exponential(largest));
        return [formatDate(at, "yyyy-MM-dd", { zone }), random.pick(people), host, String(figure)];
      }),
    };
  };
