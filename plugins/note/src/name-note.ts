import { capitalize, isTechnical, type PersonalContext, type Random, recentOne, slug } from "@decnet/sdk";
import { colleagueNames } from "./people.ts";
import { PHRASEBOOKS } from "./phrasebooks.ts";
import { type Entry, rotaEntry } from "./rota.ts";
import { type Style, styleOf } from "./style.ts";
import { ticketsByProject } from "./tickets.ts";

const TRIES = 12;

const cased = (stem: string, { nameCase, separator }: Style): string => {
  // Host names and tickets keep their hyphens: they are looked for by name.
  const parted = separator === "-" || /\d/.test(stem) ? stem : stem.replaceAll("-", separator);
  if (nameCase === "capital") return capitalize(parted);
  return nameCase === "upper" && !/\d/.test(stem) ? parted.toUpperCase() : parted;
};

const folderFor = (ctx: PersonalContext, { topic }: Entry, style: Style, random: Random): string => {
  const { home } = ctx.account;
  const { folders } = PHRASEBOOKS[ctx.language];
  const own = folders[Math.floor(style.folder * folders.length)];
  const projects = ctx.projects.length > 0 && topic === "jot" && isTechnical(style.trade) ? 22 : 0;
  return random.weighted([
    [home, isTechnical(style.trade) ? 40 : 26],
    [`${home}/Documents`, isTechnical(style.trade) ? 10 : 48],
    [`${home}/${own}`, 30],
    ...(projects > 0
      ? [[`${home}/projects/${random.fork("project").pick(ctx.projects).slug}`, projects] as const]
      : []),
  ]);
};

const fill = (name: string, ctx: PersonalContext, random: Random): string =>
  name.replace(/\{(\w+)\}/g, (_, slot: string) => {
    if (slot === "project") return random.fork("project").pick(ctx.projects).slug.toLowerCase();
    if (slot === "who") return slug(random.fork("who").pick(colleagueNames(ctx)));
    if (slot === "host") return random.fork("host").pick(ctx.neighbours).hostname;
    return recentOne(random.fork("key").pick(ticketsByProject(ctx)), random.fork("number")) ?? "";
  });

const pathFrom = (ctx: PersonalContext, entry: Entry, random: Random): string => {
  const style = styleOf(ctx.persona);
  const stem = cased(fill(entry.name, ctx, random.fork("fill")), style);
  const tail = random.fork("tail").bool(0.07) ? String(random.fork("tail", "number").int(2, 4)) : "";
  const other = style.extension === "md" ? "txt" : "md";
  const extension = random.fork("extension").bool(0.12) ? other : style.extension;
  return `${folderFor(ctx, entry, style, random.fork("folder"))}/${stem}${/\d$/.test(stem) ? "" : tail}.${extension}`;
};

/**
 * Where the next note of an account goes: its topic and name from the account's rota, the rest from `random`, so that a
 * second call with another stream names another file.
 */
export const nameNote = (ctx: PersonalContext): string => {
  const known = new Set(ctx.files.map(({ path }) => path));
  const entry = rotaEntry(ctx);
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const path = pathFrom(ctx, entry, ctx.random.fork("name", attempt));
    if (!known.has(path)) return path;
  }
  return pathFrom(
    ctx,
    rotaEntry({ ...ctx, ordinal: ctx.ordinal + known.size }),
    ctx.random.fork("name", TRIES),
  );
};
