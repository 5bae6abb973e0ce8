import { FACILITIES, type SyslogConfig } from "@decnet/engine";
import type { Alert } from "../alert.ts";
import { describe } from "../describe.ts";
import { legible } from "../legible.ts";

/** Who says it: the header fields of RFC 5424 that are the process's own. */
export interface Speaker {
  readonly hostname: string;
  readonly pid: number;
}

// RFC 5424, section 6.2.1: "action must be taken immediately".
const SEVERITY_ALERT = 1;
const APP_NAME = "decnet";
// 32473 is the enterprise number that RFC 5612 sets aside for those who have none.
const SD_ID = "canary@32473";
// So that all of it stays within the 2,048 octets that every receiver takes (RFC 5425), and one datagram.
const LONGEST_VALUE = 120;
const LONGEST_HOSTNAME = 255;
const BOM = "\ufeff";

const PARAMETERS = [
  "alert_id",
  "token_id",
  "decky_id",
  "decky",
  "kind",
  "src_ip",
  "content_class",
  "placement_path",
  "request_method",
  "request_path",
  "dns_qname",
  "user_agent",
] as const satisfies readonly (keyof Alert)[];

/** RFC 5424, section 6.3.3. */
const escaped = (value: string): string => legible(value, LONGEST_VALUE).replace(/["\\\]]/g, "\\$&");

const parameter = (name: string, value: string): string => ` ${name}="${escaped(value)}"`;

const structured = (alert: Alert): string => {
  const parameters = PARAMETERS.flatMap((name) => {
    const value = alert[name];
    return value === undefined ? [] : [parameter(name, value)];
  });
  for (const [name, count] of Object.entries(alert.flood ?? {}))
    parameters.push(parameter(`flood_${name}`, String(count)));
  return `[${SD_ID}${parameters.join("")}]`;
};

const hostnameOf = (hostname: string): string =>
  hostname.replace(/[^\x21-\x7e]/g, "").slice(0, LONGEST_HOSTNAME) || "-";

/** An alert as a syslog message (RFC 5424), without the frame of its transport. */
export const formatMessage = (
  alert: Alert,
  facility: SyslogConfig["facility"],
  { hostname, pid }: Speaker,
): Buffer => {
  const priority = FACILITIES.indexOf(facility) * 8 + SEVERITY_ALERT;
  const head = `<${priority}>1 ${alert.occurred_at} ${hostnameOf(hostname)} ${APP_NAME} ${pid} triggered`;
  return Buffer.from(`${head} ${structured(alert)} ${BOM}${describe(alert).title}`);
};
