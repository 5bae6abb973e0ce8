import { capitalize, type Random, type Slots, wrap } from "@decnet/sdk";
import type { Change } from "../content/part.ts";
import { ticketAt } from "../world/tickets.ts";
import { slotsOf, type World } from "../world/world.ts";
import { say } from "../writing/say.ts";
import type { Author } from "./author.ts";
import type { Slot } from "./slots.ts";

// git's own advice for what stands below the subject.
const BODY_WIDTH = 72;

const scoped = (text: string, scope: string | undefined, where: Author["habits"]["scope"]): string => {
  if (scope === undefined || where === "none" || text.includes(scope)) return text;
  return where === "before" ? `${scope}: ${text}` : `${text} (${scope})`;
};

// Nobody writes of what they asked themselves for.
const withOthers = (slots: Slots, { people }: World, { name }: Author, random: Random): Slots => {
  const others = people.filter((one) => one !== name && one !== name.split(" ")[0]);
  return others.length === 0 ? slots : { ...slots, who: random.pick(others) };
};

/** What an author writes about a change. */
export const messageFor = (
  { says: { grammar, start, slots }, scope }: Change,
  { author, at, ticket: settled }: Slot,
  world: World,
  random: Random,
): string => {
  const { habits } = author;
  const facts = withOthers(slots, world, author, random.fork("who"));
  const named = scoped(say(grammar, start, facts, random.fork("text")), scope, habits.scope);
  // The name of a file or a host keeps its letters.
  const subject = habits.capital && /^\p{Ll}+(?=[\s,]|$)/u.test(named) ? capitalize(named) : named;
  const isTold = habits.tickets > 0 && (settled !== undefined || random.fork("ticket").bool(habits.tickets));
  const ticket = isTold ? (settled ?? ticketAt(world, at, random.fork("which"))) : undefined;
  const around = withOthers(slotsOf(world, random.fork("facts")), world, author, random.fork("whom"));
  const body = random.fork("body").bool(habits.bodies)
    ? [wrap(say(world.phrases.commits, "body", around, random.fork("sentence")), BODY_WIDTH)]
    : [];
  const heads: Readonly<Record<Author["habits"]["ticket"], string>> = {
    prefix: `${ticket}: ${subject}`,
    brackets: `[${ticket}] ${subject}`,
    after: `${subject} (${ticket})`,
    below: subject,
  };
  const head = ticket === undefined ? subject : heads[habits.ticket];
  const below = [...body, ...(ticket !== undefined && habits.ticket === "below" ? [ticket] : [])];
  return `${[head, ...below].join("\n\n")}\n`;
};
