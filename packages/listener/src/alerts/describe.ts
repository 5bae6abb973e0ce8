import type { Alert } from "./alert.ts";
import { legible } from "./legible.ts";

/** An alert as people read it. */
export interface Description {
  readonly title: string;
  /** In the order in which they matter. */
  readonly facts: readonly (readonly [name: string, value: string])[];
}

const WAYS = { http: "over HTTP", dns: "by asking DNS for it", mysql: "by a MySQL login" } as const;

const sourcesOf = ({ flood }: Alert): string | undefined =>
  flood === undefined
    ? undefined
    : `${flood.sources} in this hour so far; ${flood.told} are told one by one, the others by this alert`;

const titleOf = ({ decky, placement_path, src_ip, kind, flood }: Alert): string =>
  flood === undefined
    ? `${decky}: ${placement_path} was used from ${src_ip} ${WAYS[kind]}`
    : `${decky}: ${placement_path} draws more than ${flood.told} sources an hour, ${flood.sources} so far`;

const requestOf = ({ request_method, request_path }: Alert): string | undefined =>
  request_path === undefined ? undefined : `${request_method ?? ""} ${request_path}`.trim();

/**
 * Puts an alert into words. Whatever the intruder chose is made legible: one line, no control characters, not too long.
 *
 * @example describe(alert).title // "web-03: /home/ana/.env was used from 203.0.113.7 over HTTP"
 */
export const describe = (alert: Alert): Description => {
  const { decky, placement_path, src_ip } = alert;
  const facts: readonly (readonly [string, string | undefined])[] = [
    ["Decky", decky],
    ["File", placement_path],
    ["Class", alert.content_class],
    ["Sources", sourcesOf(alert)],
    ["Source", src_ip],
    ["Time", alert.occurred_at],
    ["Request", requestOf(alert)],
    ["DNS name", alert.dns_qname],
    ["User agent", alert.user_agent],
    ["Token", alert.token_id],
    ["Notes", alert.notes],
  ];
  return {
    title: legible(titleOf(alert)),
    facts: facts.flatMap(([name, value = ""]) => {
      const text = legible(value).trim();
      return text === "" ? [] : [[name, text] as const];
    }),
  };
};
