import {
  isTechnical,
  type PersonalContext,
  type Project,
  type ScheduledScript,
  scheduledScripts,
  type Ticket,
  type Trade,
} from "@decnet/sdk";
import { firstNames } from "./subject.ts";

/** What a list can speak of on this host. */
export interface Facts {
  readonly people: readonly string[];
  readonly hosts: readonly string[];
  readonly databaseHosts: readonly string[];
  readonly mailHosts: readonly string[];
  /** Where a host is reached, by its name. */
  readonly addresses: ReadonlyMap<string, string>;
  readonly projects: readonly Project[];
  /** Newest first. */
  readonly tickets: readonly Ticket[];
  readonly jobs: readonly ScheduledScript[];
  /** Paths below the home folder, such as `~/bin/sync.sh`. */
  readonly scripts: readonly string[];
  readonly drafts: readonly string[];
  readonly notes: readonly string[];
}

const DATABASE = /db|sql|pg|postgres|maria|mongo|ora/i;
const MAIL = /mail|mx|smtp|imap|postfix/i;
const SQL = /mysql|maria|postgres|mssql|oracle|sql/i;

/** Collects the facts: people by first name, hosts, jobs and tickets for those who work on hosts, files of this account. */
export const factsOf = (ctx: PersonalContext, trade: Trade): Facts => {
  const technical = isTechnical(trade);
  const { home } = ctx.account;
  const named = (contentClass: string) =>
    ctx.files
      .filter((file) => file.contentClass === contentClass && file.path !== ctx.path)
      .map(({ path }) => (path.startsWith(`${home}/`) ? `~${path.slice(home.length)}` : path));
  const known = technical ? [{ ...ctx.host, services: [] as readonly string[] }, ...ctx.neighbours] : [];
  const on = (words: RegExp, services: RegExp) => (host: (typeof known)[number]) =>
    words.test(host.hostname) || host.services.some((service) => services.test(service));
  const namesOf = (hosts: typeof known) => hosts.map(({ hostname }) => hostname);
  return {
    people: firstNames(ctx),
    hosts: namesOf(known),
    databaseHosts: namesOf(known.filter(on(DATABASE, SQL))),
    mailHosts: namesOf(known.slice(1).filter(on(MAIL, /^(imap|smtp|pop3)/i))),
    addresses: new Map(known.map(({ hostname, address }) => [hostname, address])),
    projects: ctx.projects,
    tickets: ctx.tickets,
    jobs: technical ? scheduledScripts(ctx) : [],
    scripts: technical ? named("script") : [],
    drafts: named("draft"),
    notes: named("note"),
  };
};
