import type { Random } from "@decnet/sdk";
import { factsFor } from "./facts.ts";
import type { Voice } from "./write-lines.ts";

// The last word of a line that lists a login, when it can be no name or number.
const SECRET = /\S*\d\S*$/;
const SHORTEST = 6;

/** The line with another password; `undefined` when it ends in none. */
export const changeSecret = (
  line: string,
  { ctx, book, subject }: Voice,
  random: Random,
): string | undefined => {
  const secret = SECRET.exec(line)?.[0] ?? "";
  if (secret.length < SHORTEST || secret.endsWith(")")) return undefined;
  const { slotsFor, kept } = factsFor(ctx, book, subject);
  const fresh = slotsFor(["{secret}"], random)?.secret;
  return typeof fresh === "string" ? line.slice(0, -secret.length) + kept.restore(fresh) : undefined;
};
