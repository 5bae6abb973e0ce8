import { sameness } from "../likeness.ts";
import { spliced } from "../parse-list.ts";
import { PHRASES } from "../phrases/by-language.ts";
import type { Edit } from "./edit.ts";

/** Moves the weekday in an open item on by one to three: things slip. */
export const postpone: Edit = (list, { ctx, random }) => {
  const { days } = PHRASES[ctx.language];
  const stream = random.fork("postpone");
  const named = new RegExp(`(?<!\\p{L})(${days.join("|")})(?!\\p{L})`, "iu");
  for (const item of stream.shuffle(list.items.filter(({ done, text }) => !done && named.test(text)))) {
    const moved = (found: string) => {
      const at = days.findIndex((day) => day.toLowerCase() === found.toLowerCase());
      const day = days[(at + stream.int(1, 3)) % days.length] ?? found;
      if (found === found.toLowerCase()) return day.toLowerCase();
      return found === found.toUpperCase() ? day.toUpperCase() : day;
    };
    const text = item.text.replace(named, moved);
    const same = sameness(text);
    if (list.taken.some((other) => sameness(other) === same)) continue;
    const line = list.lines[item.at] ?? "";
    return spliced(
      list,
      item.at,
      1,
      line.replace(item.text, () => text),
    );
  }
  return undefined;
};
