import type { PersonalContext, Project, Random, Slots } from "@decnet/sdk";
import { PHRASES } from "./phrases/by-language.ts";
import { isTechnical, type Role } from "./role.ts";
import { firstNames } from "./subject.ts";

/** What a list can speak of on this host. */
export interface Facts {
  readonly people: readonly string[];
  readonly hosts: readonly string[];
  readonly databaseHosts: readonly string[];
  readonly mailHosts: readonly string[];
  readonly projects: readonly Project[];
  readonly scripts: readonly string[];
  readonly drafts: readonly string[];
  readonly notes: readonly string[];
}

/** What one item may not name again, or has to be about. */
export interface Pinned {
  readonly host?: string;
  readonly project?: Project;
  readonly without?: string;
}

const DATABASE = /db|sql|pg|postgres|maria|mongo|ora/i;
const MAIL = /mail|mx|smtp|imap|postfix/i;
const base = (path: string) => path.slice(path.lastIndexOf("/") + 1);

/** Collects the facts: people by first name, hosts for those who work on hosts, files of this account. */
export const factsOf = (ctx: PersonalContext, role: Role): Facts => {
  const named = (contentClass: string) =>
    ctx.files.filter((file) => file.contentClass === contentClass).map(({ path }) => base(path));
  const hosts = isTechnical(role)
    ? [ctx.host.hostname, ...ctx.neighbours.map(({ hostname }) => hostname)]
    : [];
  return {
    people: firstNames(ctx),
    hosts,
    databaseHosts: hosts.filter((name) => DATABASE.test(name)),
    mailHosts: ctx.neighbours
      .filter(({ hostname, services }) => services.includes("imap") || MAIL.test(hostname))
      .map(({ hostname }) => hostname)
      .filter((name) => hosts.includes(name)),
    projects: ctx.projects,
    scripts: isTechnical(role) ? named("script") : [],
    drafts: named("draft"),
    notes: named("note"),
  };
};

const priced = ({ language, host }: PersonalContext, amount: number): string => {
  const written = String(amount).replace(/\B(?=(\d{3})+$)/g, PHRASES[language].thousands);
  if (language !== "en") return `${written} €`;
  return `${/^America/.test(host.zone) ? "$" : /London|Belfast/.test(host.zone) ? "£" : "€"}${written}`;
};

/** One value for each name a phrase can use; the figures are drawn anew for every item. */
export const slotsFor = (ctx: PersonalContext, facts: Facts, pinned: Pinned, random: Random): Slots => {
  const one = <T>(values: readonly T[]): T[] => random.sample(values, 1);
  const [who, who2] = random.shuffle(
    facts.people.filter((name) => pinned.without === undefined || !pinned.without.includes(name)),
  );
  const others = random.shuffle(facts.hosts.filter((host) => host !== pinned.host));
  const [host, other] = pinned.host === undefined ? others : [pinned.host, others[0]];
  const project = pinned.project ?? random.sample(facts.projects, 1)[0];
  const some = (value: string | undefined): string[] => (value === undefined ? [] : [value]);
  return {
    who: some(who),
    who2: some(who2),
    host: some(host),
    other: some(other),
    dbhost: one(facts.databaseHosts),
    mailhost: one(facts.mailHosts),
    project: some(project?.name),
    ticket: some(project && `${project.key}-${random.int(12, 1890)}`),
    script: one(facts.scripts),
    draft: one(facts.drafts),
    memo: one(facts.notes),
    day: random.pick(PHRASES[ctx.language].days),
    hour: random.pick(PHRASES[ctx.language].hours),
    n: String(random.int(2, 9)),
    few: String(random.int(2, 4)),
    nn: String(random.int(11, random.bool(0.8) ? 48 : 95)),
    nnn: String(random.int(11, 98) * 10 + (random.bool(0.6) ? random.int(1, 9) : 0)),
    pct: String(random.int(71, 97)),
    inv: String(random.int(1203, 48930)),
    ver: `${random.int(1, 5)}.${random.int(0, 28)}${random.bool(0.6) ? `.${random.int(1, 9)}` : ""}`,
    money: priced(
      ctx,
      random.pick([random.int(301, 998), random.int(31, 99) * 10, random.int(10, 290) * 100]),
    ),
    mid: priced(ctx, random.int(62, 890)),
    small: priced(ctx, random.int(3, 14) * 5),
  };
};
