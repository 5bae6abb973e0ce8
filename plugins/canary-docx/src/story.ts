import {
  type CanaryContext,
  companyName,
  currencyAt,
  type EpochMs,
  givenName,
  hostNames,
  type Language,
  type Project,
  type Random,
  type ZoneName,
  zoneOf,
} from "@decnet/sdk";
import { areaOf } from "./area.ts";
import { signOf } from "./money.ts";
import { type Period, periodAt } from "./period.ts";
import { PHRASES } from "./phrases/index.ts";
import type { Area, Phrases } from "./phrases/phrases.ts";
import { projectNames, type Subject } from "./subject.ts";
import { supplierName } from "./supplier-name.ts";

/** The facts that every chapter of one document agrees on. */
export interface Story {
  readonly language: Language;
  readonly phrases: Phrases;
  readonly zone: ZoneName;
  readonly now: EpochMs;
  readonly author: string;
  readonly role: string;
  readonly company: string;
  readonly area: Area;
  readonly currency: string;
  readonly period: Period;
  readonly subject: Subject;
  /** What colleagues are called in this document; never empty. */
  readonly people: readonly string[];
  readonly projects: readonly string[];
  /** Tickets the company has; never empty. */
  readonly tickets: readonly string[];
  readonly hosts: readonly string[];
  readonly suppliers: readonly string[];
}

// Where nobody keeps tickets, a document still speaks of a few.
const inventTickets = (projects: readonly Project[], random: Random): readonly string[] => {
  const keys = projects.length > 0 ? projects.map(({ key }) => key) : ["SD"];
  return Array.from({ length: 4 }, () => `${random.pick(keys)}-${random.int(103, 1890)}`);
};

// A document names the few people and suppliers it is about, not the whole company.
const MOST_PEOPLE = 6;
const [FEWEST_SUPPLIERS, MOST_SUPPLIERS] = [3, 4];

/** Gathers the facts for a document about a subject. */
export const tellStory = (ctx: CanaryContext, subject: Subject, random: Random): Story => {
  const { persona, language, colleagues, projects, tickets } = ctx;
  const zone = zoneOf(ctx);
  const now = ctx.clock.now();
  const phrases = PHRASES[language];
  const chosen = random.sample(
    colleagues.filter(({ name }) => name !== subject.reader),
    MOST_PEOPLE,
  );
  const names = [
    ...(subject.reader === undefined ? [] : [subject.reader]),
    ...chosen.map(({ name }) => name),
  ];
  const byFirstName = persona.tone !== "formal" && random.bool(0.6);
  const called = byFirstName ? names.map(givenName) : names;
  const all = projectNames(ctx);
  return {
    language,
    phrases,
    zone,
    now,
    author: persona.name,
    role: persona.role,
    company: companyName(persona.email),
    area: areaOf(persona.role),
    currency: signOf(currencyAt(language, zone)),
    period: periodAt(now, zone, language),
    subject,
    people: called.length > 0 ? [...new Set(called)] : [persona.name],
    projects: [subject.project, ...all.filter((name) => name !== subject.project)],
    tickets:
      tickets.length > 0 ? tickets.map(({ id }) => id) : inventTickets(projects, random.fork("tickets")),
    hosts: hostNames(ctx),
    suppliers: Array.from({ length: random.int(FEWEST_SUPPLIERS, MOST_SUPPLIERS) }, () =>
      supplierName(phrases.companyForms, random),
    ),
  };
};
