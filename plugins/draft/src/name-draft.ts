import {
  capitalize,
  DAY,
  formatDate,
  isTechnical,
  type PersonalContext,
  type Random,
  slug,
} from "@decnet/sdk";
import { type Kind, TRADE_KINDS } from "./kinds.ts";
import { TRADE_MATTERS } from "./matters.ts";
import { nameWord } from "./name-word.ts";
import { PHRASEBOOKS } from "./phrasebooks.ts";
import { type Style, styleOf } from "./style.ts";
import { splitVersion } from "./version.ts";
import { workDayBefore } from "./written-on.ts";

const TRIES = 24;
const NEXT_VERSION = 0.22;
const DATED = 0.4;
// Then it is the final one, or a paper is left alone.
const MOST_VERSIONS = 4;

const pathOf = (folder: string, name: string, form: string): string => `${folder}/${name}.${form}`;

/** The next version of one of the papers that are there, named as people name them. */
const nextVersion = (ctx: PersonalContext, style: Style, random: Random): string | undefined => {
  const book = PHRASEBOOKS[ctx.language];
  const own = ctx.files.filter(
    ({ path, contentClass }) => contentClass === "draft" && path.startsWith(`${ctx.account.home}/`),
  );
  if (own.length === 0) return undefined;
  const { path } = random.fork("which").pick(own);
  const { stem, version } = splitVersion(path, book);
  const folder = path.slice(0, path.lastIndexOf("/"));
  const form = path.slice(path.lastIndexOf(".") + 1);
  const versions = own
    .filter((file) => file.path.startsWith(`${folder}/`))
    .map((file) => splitVersion(file.path, book))
    .filter((file) => file.stem === stem)
    .map((file) => file.version);
  const highest = Math.max(version, ...versions);
  if (highest >= MOST_VERSIONS) return undefined;
  const separator = /[-_ ]/.exec(stem)?.[0] ?? style.separator;
  const number = highest + 1;
  const final = book.finals.map((word) => `${separator === " " ? "_" : separator}${word}`);
  const ending = random.fork("ending").weighted([
    [`${separator}v${number}`, 6],
    [` (${number})`, isTechnical(style.trade) ? 0.7 : 2],
    [random.fork("final").pick(final), number > 2 ? 4 : 2],
  ]);
  return pathOf(folder, `${stem}${ending}`, form);
};

const formFor = (kind: Kind, style: Style, random: Random): string => {
  if (kind === "letter") return "txt";
  if (kind === "budget" && random.fork("sheet").bool(0.62)) return "csv";
  return random.fork("markdown").bool(style.markdown) ? "md" : "txt";
};

const FOLDERS = 0.16;

const folderFor = (
  ctx: PersonalContext,
  slugged: string | undefined,
  kind: Kind,
  style: Style,
  random: Random,
): string => {
  const { home } = ctx.account;
  const loose = random.fork("loose").bool(FOLDERS) ? home : `${home}/Documents`;
  if (slugged === undefined) return loose;
  const docs = `${home}/projects/${slugged}/docs`;
  const technical = isTechnical(style.trade);
  return random.fork("folder").weighted([
    [docs, kind === "letter" || kind === "advert" ? 0 : technical ? 6 : 0.5],
    [`${home}/Documents/${slugged}`, 5],
    [loose, 2],
  ]);
};

/** The subject's part of a name, small and with hyphens. */
const aboutFor = (
  ctx: PersonalContext,
  kind: Kind,
  project: string | undefined,
  style: Style,
  random: Random,
): string => {
  const book = PHRASEBOOKS[ctx.language];
  const matter = book.matters[random.fork("matter").pick(TRADE_MATTERS[style.trade])].name;
  if (kind === "advert") return random.fork("post").pick(book.posts).name;
  if (kind === "letter") {
    const firm = nameWord(random.fork("firm").pick(book.firms));
    const reason = random.fork("reason").pick(book.reasons).name;
    return random.fork("with reason").weighted([
      [`${reason}-${firm}`, 3],
      [firm, 4],
      [reason, 2],
    ]);
  }
  if (project === undefined) return matter;
  return random.fork("about").weighted([
    [matter, 4],
    [`${project}-${matter}`, isTechnical(style.trade) ? 2 : 0],
    [project, 2],
  ]);
};

const dress = (name: string, { separator, capital }: Style): string => {
  // A day keeps its hyphens.
  const parted = name
    .split("-")
    .join(separator)
    .replace(/(\d{4})[-_ ](\d\d)[-_ ](\d\d)/, "$1-$2-$3");
  return capital ? capitalize(parted) : parted;
};

const freshPath = (ctx: PersonalContext, style: Style, random: Random): string => {
  const book = PHRASEBOOKS[ctx.language];
  const kinds = Object.entries(TRADE_KINDS[style.trade]) as [Kind, number][];
  const kind = random.fork("kind").weighted(kinds);
  const project =
    ctx.projects.length > 0 && random.fork("in project").bool(0.4)
      ? random.fork("project").pick(ctx.projects).slug
      : undefined;
  const about = aboutFor(
    ctx,
    kind,
    project === undefined ? undefined : slug(project),
    style,
    random.fork("about"),
  );
  const words = book.kinds[kind];
  const word = random.fork("word").bool(0.65)
    ? (words[0] as string)
    : random.fork("word", "rare").pick(words);
  const zone = ctx.persona.timezone ?? ctx.host.zone;
  const back = random.fork("back").int(0, 9) * DAY;
  const dated = random
    .fork("dated")
    .bool(kind === "minutes" ? DATED * 1.6 : kind === "letter" ? DATED / 2 : 0.04);
  const day = dated ? formatDate(workDayBefore(zone, ctx.clock.now() - back), "yyyy-MM-dd", { zone }) : "";
  const order = random.fork("order").weighted([
    [[word, about], 6],
    [[about, word], kind === "letter" ? 1 : 2.5],
  ]);
  const parts = random.fork("day first").bool(0.3) ? [day, ...order] : [...order, day];
  const name = dress(parts.filter((part) => part !== "").join("-"), style);
  return pathOf(
    folderFor(ctx, project, kind, style, random.fork("place")),
    name,
    formFor(kind, style, random.fork("form")),
  );
};

/**
 * Where the next paper of an account goes: a new one, or the next version of one that is there.
 *
 * @example nameDraft(ctx) // "/home/ana/Documents/proposal-laptop-refresh.txt"
 */
export const nameDraft = (ctx: PersonalContext): string => {
  const style = styleOf(ctx.persona);
  const known = new Set(ctx.files.map(({ path }) => path));
  const stems = new Set([...known].map((path) => path.replace(/\.\w+$/, "").toLowerCase()));
  let path = "";
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const random = ctx.random.fork("name", attempt);
    const next = random.fork("next").bool(NEXT_VERSION)
      ? nextVersion(ctx, style, random.fork("version"))
      : undefined;
    path = next ?? freshPath(ctx, style, random.fork("fresh"));
    // Two papers of one name in one folder would be one paper to a reader, whatever their extensions.
    if (!stems.has(path.replace(/\.\w+$/, "").toLowerCase())) return path;
  }
  return path;
};
