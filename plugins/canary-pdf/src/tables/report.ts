import { capitalize, formatDate, type Random } from "@decnet/sdk";
import type { Table } from "../model.ts";
import type { Story } from "../story.ts";

/** Requests received, solved and still open at the end of each of the last months. */
export const reportTable = ({ phrases, money, now, zone, language }: Story, random: Random): Table => {
  const months = random.int(3, 8);
  const level = 30 + Math.round(random.exponential(160));
  const [year = 0, month = 1] = formatDate(now, "yyyy M", { zone }).split(" ").map(Number);
  const before = random.int(3, 24);
  let open = before;
  let received = 0;
  let solved = 0;
  const rows = Array.from({ length: months }, (_, at) => {
    const name = formatDate(Date.UTC(year, month - 1 - (months - at), 15), "MMMM yyyy", {
      zone: "UTC",
      language,
    });
    const came = Math.max(8, Math.round(level * random.normal(1, 0.16)));
    const left = Math.max(0, Math.round(open * 0.4 + random.exponential(5)));
    const went = Math.min(open + came, came + open - left);
    open += came - went;
    received += came;
    solved += went;
    return [capitalize(name), money.count(came), money.count(went), money.count(open)];
  });
  return {
    columns: phrases.kinds.report.columns,
    widths: [0.4, 0.2, 0.2, 0.2],
    numeric: [false, true, true, true],
    rows: [[phrases.labels.broughtForward, "", "", money.count(before)], ...rows],
    total: [phrases.labels.total, money.count(received), money.count(solved), money.count(open)],
  };
};
