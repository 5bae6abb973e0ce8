import { FACILITIES, type Facility, type Message, SEVERITIES, type Severity } from "./message.ts";

const FACILITY_ALIASES: Readonly<Record<string, Facility>> = { security: "auth" };
const SEVERITY_ALIASES: Readonly<Record<string, Severity>> = {
  panic: "emerg",
  error: "err",
  warn: "warning",
};

const ALL = (1 << SEVERITIES.length) - 1;

/** One bit for each severity that a priority names, `undefined` when it names none that exists. */
const bitsOf = (priority: string, exactly: boolean): number | undefined => {
  if (priority === "*") return ALL;
  const at = SEVERITIES.indexOf((SEVERITY_ALIASES[priority] ?? priority) as Severity);
  if (at < 0) return undefined;
  return exactly ? 1 << at : (1 << (at + 1)) - 1;
};

const facilitiesOf = (names: string): readonly Facility[] =>
  names.split(",").flatMap((part) => {
    const name = part.trim().toLowerCase();
    if (name === "*") return FACILITIES;
    const known = FACILITY_ALIASES[name] ?? (name as Facility);
    return FACILITIES.includes(known) ? [known] : [];
  });

/**
 * Reads a selector as rsyslog.conf(5) has it: `facility.priority` parts between semicolons, each part overriding those
 * before it for its facilities. A priority means itself and what is worse, `=` itself alone, `!` takes away, `none` takes
 * everything away.
 *
 * @returns tells whether a message is meant.
 * @example parseSelector("*.*;auth,authpriv.none")({ facility: "cron", severity: "info" }) // true
 */
export const parseSelector = (
  selector: string,
): ((of: Pick<Message, "facility" | "severity">) => boolean) => {
  const masks = new Map<Facility, number>();
  for (const part of selector.split(";")) {
    const dot = part.indexOf(".");
    const match = /^(!?)(=?)(.*)$/.exec(
      part
        .slice(dot + 1)
        .trim()
        .toLowerCase(),
    );
    const [, not = "", exactly = "", priority = ""] = match ?? [];
    const bits = priority === "none" ? ALL : bitsOf(priority, exactly !== "");
    if (dot < 0 || bits === undefined) continue;
    const takes = not !== "" || priority === "none";
    for (const facility of facilitiesOf(part.slice(0, dot))) {
      const before = masks.get(facility) ?? 0;
      masks.set(facility, takes ? before & ~bits : before | bits);
    }
  }
  return ({ facility, severity }) => (((masks.get(facility) ?? 0) >> SEVERITIES.indexOf(severity)) & 1) === 1;
};
