import {
  type CanaryContext,
  companyName,
  DAY,
  DAY_PATTERNS,
  type EpochMs,
  formatDate,
  hostNames,
  type Language,
  type Random,
  type Slots,
  type ZoneName,
  zoneOf,
} from "@decnet/sdk";
import { type MoneyStyle, moneyStyle } from "./money.ts";
import { partnerName } from "./partner-name.ts";
import { PHRASES } from "./phrases/index.ts";
import type { Phrases } from "./phrases/phrases.ts";
import type { Subject } from "./subject.ts";

/** The facts that all parts of one document agree on. */
export interface Story {
  readonly language: Language;
  readonly zone: ZoneName;
  readonly now: EpochMs;
  readonly phrases: Phrases;
  readonly subject: Subject;
  readonly author: string;
  readonly company: string;
  readonly partner: string;
  readonly project: string;
  /** The one or two colleagues a document names. */
  readonly people: readonly string[];
  readonly hosts: readonly string[];
  readonly money: MoneyStyle;
}

const WEEKS_BACK = 6;
const CONTACTS = 2;

/** Gathers the facts for a document about a subject. */
export const tellStory = (ctx: CanaryContext, subject: Subject, random: Random): Story => {
  const { persona, language, colleagues, projects, clock } = ctx;
  const zone = zoneOf(ctx);
  const phrases = PHRASES[language];
  const people = random.sample(colleagues, CONTACTS).map(({ name }) => name);
  return {
    language,
    zone,
    now: clock.now(),
    phrases,
    subject,
    author: persona.name,
    company: companyName(persona.email),
    partner: partnerName(phrases.companyForms, random),
    project: random.pick(projects.length > 0 ? projects.map(({ name }) => name) : phrases.projects),
    people: people.length > 0 ? people : [persona.name],
    hosts: hostNames(ctx),
    money: moneyStyle(language, zone),
  };
};

/** A moment of the last weeks: nothing in a document lies after the day it was made. */
export const pastMoment = ({ now }: Story, random: Random): EpochMs =>
  now - random.int(1, WEEKS_BACK * 7) * DAY;

/** The facts one sentence can name. A document has the same two contacts throughout; its two hosts differ. */
export const drawSlots = (story: Story, random: Random): Slots => {
  const { language, zone, now, money } = story;
  const [who = "", who2 = who] = story.people;
  const [host = "", host2 = host] = random.sample(story.hosts, 2);
  const write = (at: EpochMs, pattern: string) => formatDate(at, pattern, { zone, language });
  return {
    who,
    who2,
    host,
    host2,
    company: story.company,
    partner: story.partner,
    project: story.project,
    ref: story.subject.ref,
    day: write(pastMoment(story, random), DAY_PATTERNS[language]),
    month: write(now - random.int(31, 120) * DAY, "MMMM"),
    lastYear: String(Number(write(now, "yyyy")) - 1),
    n: String(random.int(3, 9)),
    days: String(random.int(8, 28)),
    many: String(random.int(18, 190)),
    pct: money.share(random.int(12, 79) / 10),
    share: money.share(random.int(58, 93)),
    amount: `${money.amount(random.int(7, 39) * 1000)}\u00a0${money.currency}`,
    limit: `${money.amount(random.int(2, 40) * 2_500_000)}\u00a0${money.currency}`,
  };
};
