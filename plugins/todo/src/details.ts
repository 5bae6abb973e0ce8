import { type Language, type Random, slug } from "@decnet/sdk";
import type { Facts } from "./facts.ts";
import { PHRASES } from "./phrases/by-language.ts";
import type { Style } from "./style.ts";
import type { Topic } from "./topics.ts";

/** Longer than this nobody writes in a list. */
const LONGEST = 92;

interface Setting {
  readonly style: Style;
  readonly facts: Facts;
  readonly language: Language;
  readonly random: Random;
}

const aboutIn = (core: string, about: string, style: Style) => {
  if (about === "") return core;
  if (style.about === "after" || core.includes(":")) return `${core} (${about})`;
  return `${about}${style.colon} ${core}`;
};

const reasonIn = (text: string, work: boolean, { style, language, random }: Setting, detail: Detail) => {
  const busy = /[,(?]/.test(text);
  if (!random.fork("detail").bool(busy ? style.detail * 0.3 : style.detail)) return text;
  const dated = PHRASES[language].days.some((day) => text.toLowerCase().includes(day.toLowerCase()));
  if (dated && !work) return text;
  const reason = detail(!work || (!dated && random.fork("which").bool(0.55)) ? "due" : "why");
  if (reason === undefined || text.length + reason.length > LONGEST) return text;
  if (style.detailForm === "brackets" || /[?)]$/.test(text))
    return /\)$/.test(text) ? text : `${text} (${reason})`;
  return style.detailForm === "dash" ? `${text} - ${reason}` : `${text}, ${reason}`;
};

const ownerIn = (text: string, { style, facts, random }: Setting) => {
  if (style.owner === "none") return text;
  const stream = random.fork("owner");
  if (!stream.bool(style.role === "manager" ? 0.3 : 0.12)) return text;
  const owner = stream.sample(
    facts.people.filter((name) => !text.includes(name)),
    1,
  )[0];
  if (owner === undefined || /[)?]$/.test(text) || text.length > LONGEST - 12) return text;
  if (style.owner === "at") return `${text} @${slug(owner, "")}`;
  return style.owner === "brackets" ? `${text} (${owner})` : `${text} - ${owner}`;
};

const ticketFor = ({ work, project }: Topic, { style, facts, random }: Setting): string | undefined => {
  if (!work || style.ticket === "none") return undefined;
  const stream = random.fork("ticket");
  const from = project ?? stream.sample(facts.projects, 1)[0];
  if (from === undefined) return undefined;
  return stream.bool(project ? 0.42 : 0.14) ? `${from.key}-${stream.int(12, 1890)}` : undefined;
};

const ticketIn = (text: string, ticket: string | undefined, { style }: Setting) => {
  if (ticket === undefined || /\b[A-Z]+-\d+/.test(text) || text.length > LONGEST - 8) return text;
  if (style.ticket === "front")
    return text.includes(":") ? `${ticket} ${text}` : `${ticket}${style.colon} ${text}`;
  if (style.ticket === "brackets") return `[${ticket}] ${text}`;
  return /\)$/.test(text) ? `${text} ${ticket}` : `${text} (${ticket})`;
};

const urgentIn = (text: string, { style, language, random }: Setting) => {
  if (style.urgent === 0 || !random.fork("urgent").bool(style.urgent)) return text;
  const word = random.fork("word").pick(PHRASES[language].urgent);
  return word === "!!" || text.includes(":") ? `${text} !!` : `${word} ${text}`;
};

type Detail = (rule: "due" | "why") => string | undefined;

/** Puts around an item's core what this person adds: what it is about, a reason or deadline, an owner, a ticket. */
export const withDetails = (core: string, topic: Topic, detail: Detail, setting: Setting): string => {
  const ticket = ticketFor(topic, setting);
  // A ticket says which project it belongs to.
  const named = ticket !== undefined && topic.project !== undefined ? "" : topic.about;
  const about = aboutIn(core, named, setting.style);
  const reasoned = topic.rule === "raise" ? about : reasonIn(about, topic.work, setting, detail);
  return topic.work ? urgentIn(ticketIn(ownerIn(reasoned, setting), ticket, setting), setting) : reasoned;
};
