import type { EpochMs } from "../time.ts";
import type { LogFile } from "./log-files.ts";
import type { Message } from "./message.ts";
import { messagesAfter, type SyslogContext } from "./messages-between.ts";
import { stampWriter } from "./stamp-writer.ts";

/** A line of a log, without its newline. */
export interface Line {
  /** The moment of its stamp, in whole microseconds since 1970. */
  readonly micros: number;
  readonly text: string;
}

/** Messages as rsyslog writes them on a host. */
export const asLines = ({ host }: Pick<SyslogContext, "host">, messages: readonly Message[]): Line[] => {
  const [first] = messages;
  if (first === undefined) return [];
  const stamp = stampWriter(host, Math.floor(first.micros / 1000));
  return messages.map(({ micros, tag, text }) => ({
    micros,
    text: `${stamp(micros)} ${host.hostname} ${tag}: ${text}`,
  }));
};

/** What rsyslog wrote to a file after one moment in microseconds and up to another in milliseconds. */
export const linesAfter = (
  ctx: SyslogContext,
  { takes }: Pick<LogFile, "takes">,
  micros: number,
  to: EpochMs,
): Line[] => asLines(ctx, messagesAfter(ctx, micros, to).filter(takes));
