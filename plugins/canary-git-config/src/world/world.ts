import {
  type CanaryContext,
  type EpochMs,
  givenName,
  isTechnical,
  type Language,
  mailDomain,
  type Random,
  type Slots,
  type Trade,
  tradeOf,
} from "@decnet/sdk";
import { PHRASES } from "../phrases/index.ts";
import type { Phrases } from "../phrases/phrases.ts";
import { projectFor, type RepositoryProject } from "./project.ts";
import { teamOf } from "./teams.ts";
import { ticketAt } from "./tickets.ts";

/** The facts that all files of a repository agree on. */
export interface World {
  readonly ctx: CanaryContext;
  readonly language: Language;
  readonly phrases: Phrases;
  readonly trade: Trade;
  readonly isTechnical: boolean;
  /** What it is for. */
  readonly project: RepositoryProject;
  readonly team: string;
  readonly domain: string;
  /** The group's address. */
  readonly mail: string;
  readonly here: string;
  /** Other hosts, at least one. */
  readonly hosts: readonly string[];
  /** What people are called in passing, at least one. */
  readonly people: readonly string[];
  /** When its first commit was made. */
  readonly born: EpochMs;
  /** A stream of the repository's own. */
  readonly random: Random;
}

const MOST_PEOPLE = 5;

/** The world of a repository: drawn from the token's stream, told by the host and the fleet. */
export const worldOf = (ctx: CanaryContext, born: EpochMs): World => {
  const { persona, language, host, neighbours, colleagues } = ctx;
  const random = ctx.random.fork("repository");
  const trade = tradeOf(persona.role);
  const domain = mailDomain(persona.email);
  const team = teamOf(trade, language);
  const names = [persona, ...random.fork("people").sample(colleagues, MOST_PEOPLE)].map(({ name }) => name);
  const isFormal = persona.tone === "formal";
  const others = neighbours.map(({ hostname }) => hostname).filter((name) => name !== host.hostname);
  return {
    ctx,
    language,
    phrases: PHRASES[language],
    trade,
    isTechnical: isTechnical(trade),
    project: projectFor(ctx),
    team: team.name,
    domain,
    mail: `${team.alias}@${domain}`,
    here: host.hostname,
    hosts: others.length > 0 ? random.fork("hosts").shuffle([...new Set(others)]) : [host.hostname],
    people: [...new Set(isFormal ? names : names.map(givenName))],
    born,
    random,
  };
};

/** The facts that a sentence can name. */
export const slotsOf = (world: World, random: Random): Slots => {
  const { project, team, mail, here, hosts, people, born } = world;
  return {
    project: project.name,
    team,
    mail,
    here,
    host: random.pick(hosts),
    who: random.pick(people),
    ticket: ticketAt(world, born, random.fork("ticket")) ?? mail,
  };
};
