import { type PersonalContext, tradeOf } from "@decnet/sdk";
import { PHRASES } from "./phrases/by-language.ts";
import { slugOf } from "./slug-of.ts";
import { firstNames, type Subject } from "./subject.ts";

/**
 * What the list at `ctx.path` is about, as its name says it. The name alone decides, so that the first body and every
 * later edit agree on it, whatever else has come to the account since.
 */
export const subjectAt = (ctx: PersonalContext): Subject => {
  const { names } = PHRASES[ctx.language];
  const below = ctx.path.startsWith(`${ctx.account.home}/`)
    ? ctx.path.slice(ctx.account.home.length)
    : ctx.path;
  const parts = below
    .replace(/\.(md|txt)$/, "")
    .split("/")
    .map(slugOf);
  const stem = parts.at(-1) ?? "";
  const has = (word: string, among: readonly string[]) =>
    word !== "" && among.some((part) => `-${part}-`.includes(`-${word}-`));

  const [project] = ctx.projects
    .filter((candidate) => has(slugOf(candidate.slug), parts))
    .toSorted((a, b) => b.slug.length - a.slug.length);
  if (project !== undefined) return { kind: "project", project };
  const host = [ctx.host, ...ctx.neighbours].find(({ hostname }) => has(slugOf(hostname), [stem]));
  if (host !== undefined) return { kind: "host", host: host.hostname };
  const ask = names.person.filter((word) => stem.startsWith(`${word}-`));
  const first =
    ask.length > 0
      ? firstNames(ctx).find((name) => ask.some((word) => stem === `${word}-${slugOf(name)}`))
      : undefined;
  if (first !== undefined) return { kind: "person", first };
  if (names.away.includes(stem)) return { kind: "away" };
  return names.of[tradeOf(ctx.persona.role)].some((word) => stem !== word && has(word, [stem]))
    ? { kind: "role" }
    : { kind: "general" };
};
