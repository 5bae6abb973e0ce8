import { type CanaryContext, expand } from "@decnet/sdk";
import { PHRASES } from "../phrases/index.ts";
import type { Entry } from "./entry.ts";
import { farEntries } from "./far-entries.ts";
import { nearEntries } from "./near-entries.ts";
import { remarkSlots } from "./remark-slots.ts";
import { restEntries } from "./rest-entries.ts";
import { type Style, styleOf } from "./style.ts";

const tidy = (remark: string): string => remark.replace(/\s+/g, " ").trim();

const writeEntry = ({ names, options, remark }: Entry, { indent, spell, isAligned }: Style): string => {
  const widest = Math.max(...options.map(([keyword]) => keyword.length));
  const lines = options.map(([keyword, value]) => {
    const written = spell(keyword);
    return `${indent}${isAligned ? written.padEnd(widest) : written} ${value}`;
  });
  const head = remark === undefined ? [] : [`# ${tidy(remark)}`];
  return [...head, `${spell("Host")} ${names.join(" ")}`, ...lines].join("\n");
};

const headed = (entries: readonly Entry[], remark: string | undefined): readonly Entry[] => {
  const [first, ...others] = entries;
  if (first === undefined || first.remark !== undefined || remark === undefined) return entries;
  return [{ ...first, remark }, ...others];
};

/** The key as a config names it: from home where it is there. */
const identityOf = ({ path, account: { home } }: CanaryContext): string =>
  path.startsWith(`${home}/`) ? `~${path.slice(home.length)}` : path;

/** The account's `~/.ssh/config`: hosts next door, and at least one whose name the listener answers for. */
export const writeConfig = (ctx: CanaryContext): string => {
  const style = styleOf(ctx.persona.email);
  const random = ctx.random.fork("config");
  const identity = identityOf(ctx);
  const say = (start: string): string =>
    expand(PHRASES[ctx.language], start, remarkSlots(ctx, random), random.fork("say", start));
  const heading = (start: string) => (random.fork(start).bool(style.headings) ? say(start) : undefined);

  const far = farEntries(ctx, identity);
  const taken = new Set(far.flatMap(({ names }) => names));
  const near = headed(nearEntries(ctx, identity, taken), heading("near"));
  const rest = restEntries(ctx, identity);
  const all = [...(style.farFirst ? [...far, ...near] : [...near, ...far]), ...headed(rest, heading("rest"))];
  const body = all.map((entry) => writeEntry(entry, style)).join(style.spaced ? "\n\n" : "\n");
  const head = style.hasHead && random.fork("head").bool(0.8);
  return `${head ? `# ${tidy(say("head"))}\n\n` : ""}${body}\n`;
};
