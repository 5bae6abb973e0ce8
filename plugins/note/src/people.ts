import type { PersonalContext } from "@decnet/sdk";
import { companyOf } from "./company.ts";
import type { FactGroup } from "./fact-group.ts";
import { streamOf } from "./stream-of.ts";

/** How somebody is called at work. */
export const firstName = (name: string): string => name.trim().split(/\s+/)[0] ?? name;

/** First names of colleagues, each once, without the writer's own. */
export const colleagueNames = ({ colleagues, persona }: PersonalContext): string[] => {
  const own = firstName(persona.name);
  return [...new Set(colleagues.map(({ name }) => firstName(name)))].filter((name) => name !== own);
};

/** Somebody, somebody else, and the first one's extension. */
export const PEOPLE: FactGroup = {
  names: ["who", "other", "dial"],
  prepare: ({ ctx, book, subject: { who } }) => {
    const names = colleagueNames(ctx);
    const all = (names.length > 1 ? names : [...names, ...book.people]).filter((name) => name !== who);
    const { extensionOf } = companyOf(ctx.persona);
    return (random) => {
      const [first = "", second = first] = random.sample(all, 2);
      const [one, other] = who === undefined ? [first, second] : [who, first];
      return [one, other, extensionOf(one)];
    };
  },
};

/** Two of the firms this company deals with. */
export const FIRMS: FactGroup = {
  names: ["firm", "firm2"],
  prepare: ({ ctx, book, subject }) => {
    const partners = companyOf(ctx.persona).partners(book.parts.firm ?? []);
    return (random) => streamOf("firm", subject, random).sample(partners, 2);
  },
};
