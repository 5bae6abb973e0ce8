/** Where a message comes from, by syslog(3)'s names. */
export const FACILITIES = [
  "kern",
  "user",
  "mail",
  "daemon",
  "auth",
  "syslog",
  "lpr",
  "news",
  "uucp",
  "cron",
  "authpriv",
  "ftp",
  "local0",
  "local1",
  "local2",
  "local3",
  "local4",
  "local5",
  "local6",
  "local7",
] as const;
export type Facility = (typeof FACILITIES)[number];

/** How much it matters, worst first, by syslog(3)'s names. */
export const SEVERITIES = ["emerg", "alert", "crit", "err", "warning", "notice", "info", "debug"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** One message as rsyslog gets it. */
export interface Message {
  /** The moment of its stamp, in whole microseconds since 1970. */
  readonly micros: number;
  readonly facility: Facility;
  readonly severity: Severity;
  /** Who says it, such as `CRON[4711]`. */
  readonly tag: string;
  readonly text: string;
}

/** What a message is before it has a moment. */
export type Voice = Omit<Message, "micros" | "text">;

/**
 * Makes one program's messages.
 *
 * @example const say = speaker({ facility: "cron", severity: "info", tag: "CRON[4711]" }); say(at, "(root) CMD (x)");
 */
export const speaker =
  ({ facility, severity, tag }: Voice) =>
  (at: number, text: string): Message => ({ micros: Math.round(at * 1000), facility, severity, tag, text });
