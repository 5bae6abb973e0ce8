import { type Language, type Random, recentOne, slug } from "@decnet/sdk";
import type { Facts } from "./facts.ts";
import { PHRASES } from "./phrases/by-language.ts";
import type { Style } from "./style.ts";
import { ticketsOf } from "./tickets.ts";
import type { Topic } from "./topics.ts";

/** Longer than this nobody writes in a list. */
const LONGEST = 92;
/** Share of items that get a reason or deadline because they say nothing else of their own. */
const PLAIN = 0.8;

interface Setting {
  readonly style: Style;
  readonly facts: Facts;
  /** Tickets that the list speaks of already. */
  readonly spoken: ReadonlySet<string>;
  readonly language: Language;
  readonly random: Random;
}

const aboutIn = (core: string, about: string, style: Style) => {
  if (about === "") return core;
  if (style.about === "after" || core.includes(":")) return `${core} (${about})`;
  return `${about}${style.colon} ${core}`;
};

/** Tells whether an item names nobody and nothing that is somebody's: many people could have written it. */
const isPlain = (text: string, { people, hosts, projects }: Facts, language: Language): boolean =>
  ![...people, ...hosts, ...projects.map(({ name }) => name), ...PHRASES[language].days].some((name) =>
    text.includes(name),
  );

/** Puts a reason or deadline behind an item; one that ends in brackets has said enough. */
const reasoned = (text: string, reason: string, { detailForm }: Style): string => {
  if (detailForm === "brackets" || /[?)]$/.test(text)) return /\)$/.test(text) ? text : `${text} (${reason})`;
  return detailForm === "dash" ? `${text} - ${reason}` : `${text}, ${reason}`;
};

const shareOf = (text: string, { style, facts, language }: Setting): number => {
  if (isPlain(text, facts, language)) return style.habits.terse ? PLAIN / 2 : PLAIN;
  return /[,(?]/.test(text) ? style.detail * 0.3 : style.detail;
};

const reasonIn = (text: string, work: boolean, setting: Setting, detail: Detail) => {
  const { style, language, random } = setting;
  if (!random.bool(shareOf(text, setting))) return text;
  const dated = PHRASES[language].days.some((day) => text.toLowerCase().includes(day.toLowerCase()));
  if (dated && !work) return text;
  const reason = detail(!work || (!dated && random.bool(0.55)) ? "due" : "why");
  if (reason === undefined || text.length + reason.length > LONGEST) return text;
  return reasoned(text, reason, style);
};

const ownerIn = (text: string, { style, facts, random }: Setting) => {
  if (style.owner === "none") return text;
  if (!random.bool(style.trade === "manager" ? 0.3 : 0.12)) return text;
  const others = facts.people.filter((name) => !text.includes(name));
  if (others.length === 0 || /[)?]$/.test(text) || text.length > LONGEST - 12) return text;
  const owner = random.pick(others);
  if (style.owner === "at") return `${text} @${slug(owner, "")}`;
  return style.owner === "brackets" ? `${text} (${owner})` : `${text} - ${owner}`;
};

const ticketFor = (
  { work, project }: Topic,
  { style, facts, spoken, random }: Setting,
): string | undefined => {
  if (!work || style.ticket === "none") return undefined;
  if (facts.projects.length === 0 || !random.bool(project ? 0.42 : 0.14)) return undefined;
  const { key } = project ?? random.pick(facts.projects);
  return recentOne(ticketsOf(facts.tickets, key, spoken), random)?.id;
};

const ticketIn = (text: string, ticket: string | undefined, { style }: Setting) => {
  if (ticket === undefined || /\b[A-Z]+-\d+/.test(text) || text.length > LONGEST - 8) return text;
  if (style.ticket === "front")
    return text.includes(":") ? `${ticket} ${text}` : `${ticket}${style.colon} ${text}`;
  if (style.ticket === "brackets") return `[${ticket}] ${text}`;
  return /\)$/.test(text) ? `${text} ${ticket}` : `${text} (${ticket})`;
};

const urgentIn = (text: string, { style, language, random }: Setting) => {
  if (style.urgent === 0 || !random.bool(style.urgent)) return text;
  const word = random.pick(PHRASES[language].urgent);
  return word === "!!" || text.includes(":") ? `${text} !!` : `${word} ${text}`;
};

type Detail = (rule: "due" | "why") => string | undefined;

/** Puts a reason or deadline behind a step that any list could have. */
export const withReason = (step: string, detail: Detail, setting: Setting): string => {
  const { facts, language, random, style } = setting;
  if (!isPlain(step, facts, language) || !random.bool(style.habits.terse ? PLAIN / 2 : PLAIN)) return step;
  const reason = detail(random.bool() ? "due" : "why");
  return reason === undefined ? step : reasoned(step, reason, style);
};

/** Puts around an item's core what this person adds: what it is about, a reason or deadline, an owner, a ticket. */
export const withDetails = (core: string, topic: Topic, detail: Detail, setting: Setting): string => {
  const ticket = ticketFor(topic, setting);
  // A ticket says which project it belongs to.
  const named = ticket !== undefined && topic.project !== undefined ? "" : topic.about;
  const about = aboutIn(core, named, setting.style);
  const raised = topic.rule === "raise" && !isPlain(core, setting.facts, setting.language);
  const text = raised ? about : reasonIn(about, topic.work, setting, detail);
  return topic.work ? urgentIn(ticketIn(ownerIn(text, setting), ticket, setting), setting) : text;
};
