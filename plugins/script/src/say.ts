import {
  capitalize,
  DAY,
  expand,
  formatDate,
  type Grammar,
  type PersonalContext,
  type Random,
  type Slots,
} from "@decnet/sdk";
import type { Script } from "./script.ts";
import type { Style } from "./style.ts";

const SLOT = /\{(\w+)(?:\.cap)?\}/g;
const DATE_FORMS = [
  "yyyy-MM-dd",
  "yyyy-MM-dd",
  "dd.MM.yyyy",
  "d.MM.yyyy",
  "d.M.yy",
  "yyyyMMdd",
  "d MMM yyyy",
  "dd/MM/yy",
];
const OLDEST_DAYS = 150;

/** When a line is written: `now` for an edit; a file's heading may be older than the file. */
export type Moment = "now" | "past";

/** The people, hosts, tickets and dates that a comment may name. */
export const factsAt = (
  ctx: PersonalContext,
  style: Style,
  random: Random,
  moment: Moment = "past",
): Slots => {
  const now = ctx.clock.now();
  const zone = ctx.persona.timezone ?? ctx.host.zone;
  const known = ctx.tickets.filter(({ openedAt }) => openedAt <= now);
  const ticket = known.length > 0 ? random.fork("ticket").pick(known) : undefined;
  const earliest = Math.min(now, Math.max(ctx.host.installedAt, now - OLDEST_DAYS * DAY));
  const at = moment === "now" ? now : earliest + (now - earliest) * random.fork("at").next();
  const later = Math.max(at, ticket?.openedAt ?? 0);
  const form = DATE_FORMS[Math.floor(style.dates * DATE_FORMS.length)] as string;
  const first = ctx.persona.name.split(" ")[0] as string;
  const [colleague] = random.fork("colleague").sample(ctx.colleagues, 1);
  const [host] = random.fork("host").sample(ctx.neighbours, 1);
  const signatures = [first, ctx.account.name, initials(ctx.persona.name), first.toLowerCase()];
  const { language } = ctx;
  return {
    when: formatDate(at, form, { zone, language }),
    late: formatDate(later, form, { zone, language }),
    month: formatDate(at, "MMMM", { zone, language }),
    who: signatures[Math.floor(style.signs * signatures.length)] as string,
    ...(ticket !== undefined && { ticket: ticket.id }),
    ...(colleague !== undefined && { colleague: colleague.name.split(" ")[0] as string }),
    ...(host !== undefined && { host: host.hostname }),
  };
};

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .map((part) => part[0]?.toLowerCase() ?? "")
    .join("");

/** One phrase of a grammar, of those whose blanks can all be filled; `undefined` when there is none. */
export const phrase = (grammar: Grammar, key: string, slots: Slots, random: Random): string | undefined => {
  const fitting = (grammar[key] ?? []).filter((one) =>
    [...one.matchAll(SLOT)].every(([, name]) => name !== undefined && Object.hasOwn(slots, name)),
  );
  if (fitting.length === 0) return undefined;
  const chosen = random.fork("phrase").pick(fitting);
  // Nobody dates a line before the ticket it names.
  const dated = chosen.includes("{ticket}") ? chosen.replace("{when}", "{late}") : chosen;
  return expand({ phrase: [dated] }, "phrase", slots, random).trim();
};

/** A comment's words as this person writes them. */
export const spell = (text: string, { style, ctx }: Pick<Script, "style" | "ctx">): string =>
  // A login or a file's name stays as it is.
  style.capitalComments && /^\p{Ll}[\p{L}'’]* /u.test(text) && !text.startsWith(ctx.account.name)
    ? capitalize(text)
    : text;
