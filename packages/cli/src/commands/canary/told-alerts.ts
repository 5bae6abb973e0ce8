import type { CanaryAlert, CanaryDelivery } from "@decnet/engine";
import { legible, MANY } from "@decnet/listener";
import { table } from "../../terminal/table.ts";
import { earlier, seconds } from "./told-uses.ts";

/** An alert, and to whom it went or is to go. */
export interface ToldAlert extends CanaryAlert {
  readonly deliveries: readonly CanaryDelivery[];
}

const tries = (count: number): string => (count === 1 ? "1 try" : `${count} tries`);

/** What became of a delivery: when it arrived and after how many tries, or why not yet. */
const fateOf = ({ sink, state, attempts, next_at, last_error }: CanaryDelivery): string => {
  const why = last_error === null ? "" : `: ${legible(last_error)}`;
  if (state === "sent") return `${sink}: at ${seconds(next_at)}, ${tries(attempts)}`;
  if (state === "dead") return `${sink}: given up at ${seconds(next_at)}, ${tries(attempts)}${why}`;
  if (attempts === 0) return `${sink}: not yet, nobody has tried since ${seconds(next_at)}`;
  return `${sink}: not yet, ${tries(attempts)}, next at ${seconds(next_at)}${why}`;
};

const rowsOf = ({ opened_at, kind, src_ip, hits, deliveries }: ToldAlert): readonly string[][] => {
  const from = src_ip === MANY ? "all others" : legible(src_ip);
  const [first = "nobody", ...others] = deliveries.map(fateOf);
  return [
    [seconds(opened_at), kind, from, String(hits), first],
    ...others.map((fate) => ["", "", "", "", fate]),
  ];
};

/**
 * The alerts of a token as lines, one for each whom it is told to, in the order given.
 *
 * @param count how many alerts there are in all.
 */
export const toldAlerts = (alerts: readonly ToldAlert[], count: number): readonly string[] => {
  if (alerts.length === 0) return [];
  const [head = "", ...rows] = table(
    ["ALERT (UTC)", "KIND", "FROM", "USES", "TOLD"],
    alerts.flatMap(rowsOf),
  ).split("\n");
  return ["", head, ...earlier(count - alerts.length), ...rows];
};
