import {
  type CanaryContext,
  type EpochMs,
  givenName,
  type Language,
  MINUTE,
  type Random,
  type Ticket,
  type ZoneName,
  zoneOf,
} from "@decnet/sdk";
import { type Company, companyOf } from "./company.ts";
import { type Money, moneyOf } from "./money.ts";
import type { Page } from "./page.ts";
import { PHRASES } from "./phrases/index.ts";
import type { Phrases } from "./phrases/phrases.ts";
import { serviceOf } from "./service-of.ts";

/** A machine that a page can name. */
export interface Machine {
  readonly hostname: string;
  readonly address: string;
}

/** The facts that all parts of one page agree on. */
export interface Story {
  readonly page: Page;
  readonly company: Company;
  readonly language: Language;
  readonly zone: ZoneName;
  readonly phrases: Phrases;
  readonly money: Money;
  /** What colleagues are called on this page, the author not among them; never empty. */
  readonly people: readonly string[];
  /** What the author calls themselves. */
  readonly me: string;
  readonly projects: readonly string[];
  readonly machines: readonly Machine[];
  readonly service: string;
  /** When that which the page tells of began, should it tell of a meeting. */
  readonly begun: EpochMs;
  readonly login: string;
  /** Tickets that were open at the page's moment, newest first; never empty. */
  readonly tickets: readonly string[];
}

const MOST_PEOPLE = 6;
const INVENTED = 4;
const FIVE_MINUTES = 5 * MINUTE;

// A page may be older than the tickets that are known: then it speaks of earlier ones of the same series.
const ticketsAt = ({ tickets, projects }: CanaryContext, { written }: Page, random: Random): string[] => {
  const open = tickets.filter(({ openedAt }) => openedAt <= written).map(({ id }) => id);
  if (open.length > 0) return open;
  const earliest = (key: string, found: readonly Ticket[]) =>
    Math.min(...found.filter(({ project }) => project === key).map(({ id }) => Number(/\d+$/.exec(id)?.[0])));
  const keys = projects.length > 0 ? projects.map(({ key }) => key) : ["SD"];
  return Array.from({ length: INVENTED }, () => {
    const key = random.pick(keys);
    const first = earliest(key, tickets);
    const known = Number.isFinite(first) ? first : random.int(200, 1890);
    return `${key}-${Math.max(1, known - random.int(1, 90))}`;
  });
};

/** Gathers the facts of a page. */
export const tellStory = (ctx: CanaryContext, page: Page, random: Random): Story => {
  const { account, persona, language, host, colleagues, neighbours, projects } = ctx;
  const zone = zoneOf(ctx);
  const others = colleagues.map(({ name }) => name).filter((name) => name !== page.author);
  const names = random.sample(others, MOST_PEOPLE);
  const byFirstName = persona.tone !== "formal" && random.bool(0.6);
  const callName = (name: string) => (byFirstName ? givenName(name) : name);
  const called = names.map(callName);
  const machines = [host, ...neighbours].map(({ hostname, address }) => ({ hostname, address }));
  const rest = projects.map(({ name }) => name).filter((name) => name !== page.project.name);
  return {
    page,
    company: companyOf(ctx),
    language,
    zone,
    phrases: PHRASES[language],
    money: moneyOf(language, zone),
    people: called.length > 0 ? [...new Set(called)] : [persona.name],
    me: callName(page.author),
    projects: [page.project.name, ...rest],
    machines: machines.filter(
      ({ hostname }, at) => machines.findIndex((m) => m.hostname === hostname) === at,
    ),
    service: serviceOf(page.machine),
    // People sit down at a full five minutes, and write afterwards.
    begun: Math.floor(page.written / FIVE_MINUTES - random.fork("begun").int(9, 27)) * FIVE_MINUTES,
    login: account.name,
    tickets: ticketsAt(ctx, page, random.fork("tickets")),
  };
};
