import { type Random, slug } from "@decnet/sdk";
import type { World } from "../world/world.ts";

/** Looks up a fact by its name; the same one each time. */
export type Facts = (name: string) => string;

const SITES = ["www", "mail", "portal", "shop", "vpn", "git", "intranet", "api", "files", "login", "status"];

const DAY_FORMS: Readonly<Record<World["language"], readonly string[]>> = {
  en: ["%Y-%m-%d", "%d/%m/%Y", "%m/%d/%Y"],
  es: ["%d/%m/%Y", "%Y-%m-%d"],
  pt: ["%d/%m/%Y", "%d-%m-%Y"],
  fr: ["%d/%m/%Y", "%Y-%m-%d"],
  de: ["%d.%m.%Y", "%Y-%m-%d"],
};

const ADMINS: Readonly<Record<World["language"], string>> = {
  en: "it",
  es: "informatica",
  pt: "informatica",
  fr: "informatique",
  de: "technik",
};

type Makers = Readonly<Record<string, (world: World, random: Random) => string>>;

const MAKERS: Makers = {
  srv: ({ project: { slug: name } }, random) =>
    random.pick([
      `/srv/${name}`,
      `/opt/${name}/data`,
      `/var/lib/${name}`,
      `/srv/www/${name}`,
      `/srv/data/${name}`,
    ]),
  bak: ({ project: { slug: name } }, random) =>
    random.pick([
      `/var/backups/${name}`,
      `/srv/backup/${name}`,
      `/mnt/backup/${name}`,
      `/backup/${name}`,
      `/srv/copies/${name}`,
    ]),
  opt: ({ project: { slug: name } }, random) =>
    random.pick([`/opt/${name}`, `/srv/www/${name}`, `/srv/apps/${name}`]),
  logdir: ({ project: { slug: name } }, random) =>
    random.pick([`/var/log/${name}`, `/srv/${name}/log`, `/opt/${name}/logs`, `/srv/log/${name}`]),
  reldir: (_, random) => random.pick(["releases", "rel", "versions", "builds"]),
  proj: ({ project }) => project.slug,
  snake: ({ project }) => slug(project.slug, "_"),
  mail: ({ mail, domain, language }, random) =>
    random.pick([mail, mail, `root@${domain}`, `${ADMINS[language]}@${domain}`]),
  here: ({ here }) => here,
  appunit: ({ project: { slug: name } }, random) =>
    random.pick([name, `${name}-web`, `${name}-worker`, `${name}-api`, `${name}-app`]),
  unit: ({ project: { slug: name } }, random) =>
    random.pick([name, `${name}-web`, `${name}-worker`, `${name}-api`, "postgresql", "nginx"]),
  db: ({ project }, random) => {
    const name = slug(project.slug, "_");
    return random.pick([name, `${name}_prod`, `${name}db`, `${name}_live`]);
  },
  // What Excel writes where the comma is in the numbers.
  delim: ({ language }, random) => (language === "en" ? random.pick([",", ";"]) : ";"),
  dayform: ({ language }, random) => random.pick(DAY_FORMS[language]),
  amountcol: ({ phrases }, random) => random.pick(phrases.columns.amount),
  groupcol: ({ phrases }, random) => random.pick(phrases.columns.group),
  datecol: ({ phrases }, random) => random.pick(phrases.columns.date),
  personcol: ({ phrases }, random) => random.pick(phrases.columns.person),
  fromcol: ({ phrases }, random) => random.pick(phrases.columns.from),
  untilcol: ({ phrases }, random) => random.pick(phrases.columns.until),
  monthcol: ({ phrases }, random) => random.pick(phrases.columns.month),
  countcol: ({ phrases }, random) => random.pick(phrases.columns.count),
  sumcol: ({ phrases }, random) => random.pick(phrases.columns.sum),
};

// Facts of which a script may want several, all different.
const LISTS: Readonly<Record<string, (world: World, random: Random) => readonly string[]>> = {
  host: ({ hosts }) => hosts,
  name: ({ domain }, random) => random.shuffle(SITES).map((site) => `${site}.${domain}`),
  table: ({ phrases }, random) => random.shuffle(phrases.tables),
};

const NUMBERED = /^(host|name|table)(\d?)$/;

/**
 * The facts of one script.
 *
 * @throws RangeError for a name that stands for nothing.
 */
export const factsOf = (world: World, own: Readonly<Record<string, string>>, random: Random): Facts => {
  const start = random.fork("host").int(0, world.hosts.length - 1);
  return (name) => {
    const given = own[name] ?? MAKERS[name]?.(world, random.fork(name));
    if (given !== undefined) return given;
    const [, list = "", number = ""] = NUMBERED.exec(name) ?? [];
    const items = LISTS[list]?.(world, random.fork(list)) ?? [];
    const at = (number === "" ? 0 : Number(number) - 1) + (list === "host" ? start : 0);
    const item = items[at % items.length];
    if (item === undefined) throw new RangeError(`nothing is known as ${name}`);
    return item;
  };
};
