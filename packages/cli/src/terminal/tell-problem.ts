import type { DecnetErrorRecord } from "@decnet/sdk";
import colors from "picocolors";

/** A problem as a person reads it: what, where, why, how to mend it. */
export const problemText = ({
  code,
  message,
  path,
  cause,
  hint,
  plugin,
  hook,
}: DecnetErrorRecord): string => {
  const who = plugin === undefined ? "" : colors.dim(` [${plugin}${hook === undefined ? "" : ` ${hook}`}]`);
  const lines = [`${colors.red(code)} ${message}${who}`];
  if (path !== undefined) lines.push(`  at ${path}`);
  if (cause !== undefined && !message.includes(cause)) lines.push(`  because ${cause}`);
  if (hint !== undefined) lines.push(`  ${colors.cyan("mend")} ${hint}`);
  return lines.join("\n");
};

const REPEATED_FOR_MS = 600_000;

/** Tells problems on stderr; the same one again only after ten minutes, with how often it came meanwhile. */
export const problemTeller = (write: (text: string) => void, now: () => number) => {
  const told = new Map<string, { at: number; again: number }>();
  return (record: DecnetErrorRecord): void => {
    const text = problemText(record);
    const before = told.get(text);
    if (before !== undefined && now() - before.at < REPEATED_FOR_MS) {
      before.again++;
      return;
    }
    const again = before === undefined || before.again === 0 ? "" : ` (and ${before.again} times more since)`;
    told.set(text, { at: now(), again: 0 });
    write(`${text}${again}\n`);
  };
};
