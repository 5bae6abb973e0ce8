import {
  type CanaryContext,
  DAY,
  type EpochMs,
  HOUR,
  isTechnical,
  MINUTE,
  type Project,
  type Random,
  sampleMtime,
  scheduleOf,
  slug,
  type Trade,
  toMs,
  tradeOf,
} from "@decnet/sdk";
import { PHRASES } from "./phrases/index.ts";
import type { Topic } from "./topics.ts";

/** The program a page comes from. */
export type FormatName = "dokuwiki" | "wordpress" | "pandoc" | "mail" | "reports";

/** What is settled of a page before a word of it is written: enough to name the file. */
export interface Page {
  readonly topic: Topic;
  readonly format: FormatName;
  readonly project: Pick<Project, "name" | "slug">;
  /** The host that it is about. */
  readonly machine: string;
  readonly author: string;
  /** When it was changed last, and its program made HTML of it: nothing in it is later. */
  readonly written: EpochMs;
  /** Which of the topic's titles it has. */
  readonly title: number;
  /** The number its program knows it by. */
  readonly serial: number;
}

type Weights<T extends string> = Readonly<Partial<Record<T, number>>>;

const WORKSHOP: Weights<Topic> = { runbook: 5, access: 4, minutes: 3, report: 1 };
const TOPICS_OF: Readonly<Record<Trade, Weights<Topic>>> = {
  ops: WORKSHOP,
  dba: WORKSHOP,
  dev: WORKSHOP,
  support: { runbook: 3, access: 5, minutes: 2, report: 2 },
  finance: { travel: 4, report: 4, minutes: 3, access: 1 },
  hr: { leave: 5, travel: 2, minutes: 3, access: 1 },
  sales: { report: 4, minutes: 4, travel: 3, access: 1 },
  manager: { minutes: 5, report: 4, leave: 1, access: 1 },
  general: { travel: 3, leave: 3, minutes: 4, access: 2 },
};

const FORMATS_OF: Readonly<Record<Topic, Weights<FormatName>>> = {
  runbook: { dokuwiki: 5, pandoc: 5 },
  access: { dokuwiki: 4, wordpress: 2, mail: 3 },
  minutes: { dokuwiki: 3, pandoc: 3, mail: 3 },
  report: { reports: 6, mail: 2 },
  travel: { wordpress: 6, mail: 2, dokuwiki: 1 },
  leave: { wordpress: 6, mail: 2, dokuwiki: 1 },
};

const draw = <T extends string>(weights: Weights<T>, random: Random): T =>
  random.weighted(Object.entries(weights) as [T, number][]);

// How long ago a page was changed, on average: a wiki is read long after, a mail is kept for a while.
const AGES: Readonly<Partial<Record<FormatName, number>>> = {
  dokuwiki: 30 * DAY,
  wordpress: 45 * DAY,
  mail: 9 * DAY,
};

/** A moment at which somebody of the company was at work. */
const writtenAt = (ctx: CanaryContext, format: FormatName, random: Random): EpochMs => {
  const now = ctx.clock.now();
  const age = AGES[format];
  // The two others make a new file, which is on disk at once.
  if (age === undefined) return now - random.int(300, format === "reports" ? MINUTE : 900);
  const about = now - 2 * HOUR - random.exponential(age);
  const at = sampleMtime(scheduleOf(ctx.persona, ctx.host.zone), about, random, { minHours: 0, maxDays: 8 });
  return at === undefined ? about : toMs(at);
};

/** Draws a page that suits the author's job. The same stream settles the same page. */
export const drawPage = (ctx: CanaryContext, random: Random): Page => {
  const { persona, host, neighbours, colleagues, language } = ctx;
  const trade = tradeOf(persona.role);
  const topic = draw(TOPICS_OF[trade], random);
  // Pandoc is run in a terminal.
  const { pandoc = 0, ...others } = FORMATS_OF[topic];
  const format = draw<FormatName>({ ...others, pandoc: isTechnical(trade) ? pandoc : 0 }, random);
  const invented = PHRASES[language].projects.map((name) => ({ name, slug: slug(name) }));
  const isOwn = format === "pandoc" || format === "reports" || colleagues.length === 0 || random.bool(0.3);
  return {
    topic,
    format,
    project: random.pick(ctx.projects.length > 0 ? ctx.projects : invented),
    machine: random.pick([host, ...neighbours]).hostname,
    author: isOwn ? persona.name : random.pick(colleagues).name,
    written: writtenAt(ctx, format, random.fork("written")),
    title: random.int(0, PHRASES[language][topic].titles.length - 1),
    serial: random.int(112, 9870),
  };
};
