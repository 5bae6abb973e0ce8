import type { CanaryTrigger } from "@decnet/engine";
import { legible } from "@decnet/listener";
import { table } from "../../terminal/table.ts";

/** A moment to the second, as tables have it; a dash for none. */
export const seconds = (iso: string | null): string => iso?.slice(0, 19).replace("T", " ") ?? "-";

/** Says how many lines there are that are not shown, above those that are. */
export const earlier = (count: number): readonly string[] => (count > 0 ? [`… and ${count} earlier`] : []);

const userIn = (detail: string | null): string => {
  const { user } = JSON.parse(detail ?? "{}") as { readonly user?: string };
  return user === undefined ? "" : `user ${user}`;
};

/** Who asked, in their own words: the user agent and its request, a DNS name, or a MySQL user. */
const askedBy = ({ kind, user_agent, request_method, request_path, dns_qname, detail }: CanaryTrigger) => {
  if (kind === "dns") return dns_qname ?? "";
  if (kind === "mysql") return userIn(detail);
  return [user_agent ?? "", `${request_method ?? ""} ${request_path ?? ""}`.trim()]
    .filter((words) => words !== "")
    .join(", ");
};

/**
 * The uses of a token as lines, one each, in the order given.
 *
 * @param count how often it was used in all.
 * @param width what a line is cut to, in characters: most of it is a stranger's choice.
 */
export const toldUses = (uses: readonly CanaryTrigger[], count: number, width: number): readonly string[] => {
  if (uses.length === 0) return ["never used"];
  const [head = "", ...rows] = table(
    ["WHEN (UTC)", "KIND", "FROM", "WHO ASKED"],
    uses.map((use) => [seconds(use.occurred_at), use.kind, legible(use.src_ip), legible(askedBy(use))]),
  ).split("\n");
  return [head, ...earlier(count - uses.length), ...rows.map((row) => legible(row, width))];
};
