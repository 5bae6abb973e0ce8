import { HOUR, type HostFacts, MINUTE, type Tell, zoneOffset } from "@decnet/sdk";
import { eachHost, type Seen, seenAt } from "./each-host.ts";
import { wrongLines } from "./one-change.ts";
import type { LogLine } from "./parse-line.ts";
import type { Log } from "./read-logs.ts";

const BSD = /^[A-Z][a-z]{2} (?: \d|[1-3]\d) \d\d:\d\d:\d\d$/;
const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.(\d{6})([+-])(\d\d):(\d\d)$/;
// Below this many lines whole milliseconds may be chance.
const ENOUGH = 8;

const isOwnForm = ({ logStamp, zone }: HostFacts, { stamp, at }: LogLine): boolean => {
  if (logStamp === "bsd") return BSD.test(stamp);
  const [, , sign, hours, minutes] = ISO.exec(stamp) ?? [];
  const offset = (Number(hours) * HOUR + Number(minutes) * MINUTE) * (sign === "-" ? -1 : 1);
  return offset === zoneOffset(zone, at);
};

const coarse = (log: Log): Seen[] => {
  const micros = log.lines.flatMap((line) => {
    const digits = ISO.exec(line.stamp)?.[1];
    return digits === undefined ? [] : [{ line, isWhole: digits.endsWith("000") }];
  });
  const whole = micros.filter(({ isWhole }) => isWhole);
  const [first] = whole;
  if (first === undefined || micros.length < ENOUGH || whole.length * 2 <= micros.length) return [];
  return [
    seenAt(
      { log, line: first.line },
      `${whole.length} of ${micros.length} stamps are whole milliseconds: no clock of rsyslog's`,
    ),
  ];
};

const stray = ({ path, strays, lines }: Log): Seen[] =>
  strays > 0 && lines.length < strays
    ? [
        {
          path,
          seen: `${strays} of ${strays + lines.length} lines bear no stamp, in a log that rsyslog writes`,
        },
      ]
    : [];

/** L04: stamps that this host's rsyslog does not write. */
export const STAMP_FORM: Tell = {
  id: "L04",
  weight: 2,
  title: "stamp form",
  rule: "A stamp that is not the host's own form: ISO 8601 with six decimals and the numeric offset its zone had then, or BSD with the day padded by a space. Not when all such lines are older than all good ones: the host was upgraded then. Also a log of at least 8 ISO stamps more than half of which are whole milliseconds, and a log of rsyslog's most of whose lines have no stamp. One hit a log.",
  reading: "`cut -c1-33 LOG | tail`. A template of somebody's own in rsyslog.conf may be meant for one file.",
  check: (view) =>
    eachHost(view, ({ facts }, logs) => [
      ...wrongLines(logs, (line) => !isOwnForm(facts, line)).map((found) =>
        seenAt(
          found,
          `${found.count} stamps such as "${found.line.stamp}", where the host writes ${facts.logStamp} in ${facts.zone}`,
        ),
      ),
      ...logs.flatMap((log) => [...coarse(log), ...stray(log)]),
    ]),
};
