import { DAY, formatDate, type Random } from "@decnet/sdk";
import type { Draft } from "../draft.ts";
import { zoneOf } from "../slots.ts";
import { writeCells } from "../table.ts";
import { workDayBefore } from "../written-on.ts";

const MOST_DAYS = 260;

/** Figures day by day, up to the day the paper bears: what a report rests on. */
export const composeAnnex = (draft: Draft, until: number, random: Random): string[] => {
  const { book, ctx, hosts } = draft;
  const { table: words } = book;
  const pick = (labels: readonly string[], name: string) => random.fork("label", name).pick(labels);
  const days = Math.min(MOST_DAYS, Math.round(Math.exp(random.fork("days").normal(4.1, 0.8))) + 6);
  const pattern = random
    .fork("pattern")
    .pick(["yyyy-MM-dd", ctx.language === "de" ? "dd.MM.yyyy" : "dd/MM/yyyy"]);
  const servers = random.fork("hosts").sample(hosts, 3);
  const level = random.fork("level").int(30, 400);
  const header =
    servers.length > 0
      ? [
          pick(words.day, "day"),
          pick(words.host, "host"),
          pick(words.size, "size"),
          pick(words.minutes, "min"),
        ]
      : [pick(words.day, "day"), pick(words.cases, "cases"), pick(words.hours, "hours")];
  const rows: string[][] = [];
  const drawn = random.fork("each");
  let at = until - DAY;
  for (let day = 0; day < days; day++) {
    if (servers.length === 0) at = workDayBefore(zoneOf(draft), at);
    const date = formatDate(at, pattern, { zone: zoneOf(draft), language: ctx.language });
    const size = Math.max(1, Math.round(level * Math.exp(drawn.normal(0, 0.12))));
    rows.push(
      servers.length > 0
        ? [
            date,
            servers[day % servers.length] as string,
            String(size),
            String(Math.round(size / 4) + drawn.int(2, 19)),
          ]
        : [date, String(Math.round(size / 6) + drawn.int(1, 9)), String(drawn.int(2, 31))],
    );
    if (servers.length === 0 || day % servers.length === servers.length - 1) at -= DAY;
  }
  return writeCells([header, ...rows.reverse()], draft);
};
