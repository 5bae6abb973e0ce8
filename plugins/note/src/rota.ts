import { isTechnical, type PersonalContext, Random } from "@decnet/sdk";
import { colleagueNames } from "./people.ts";
import { PHRASEBOOKS } from "./phrasebooks.ts";
import { styleOf } from "./style.ts";
import { ticketsByProject } from "./tickets.ts";
import { type Topic, TRADE_TOPICS } from "./topics.ts";

/** A name of the phrasebook, slots still open. */
export interface Entry {
  readonly topic: Topic;
  readonly name: string;
}

// Half of all people would never write a password down.
const KEEPS_LOGINS = 0.5;

const weightsFor = (ctx: PersonalContext, random: Random): [Topic, number][] => {
  const { trade } = styleOf(ctx.persona);
  const techie = isTechnical(trade);
  const hasProjects = ctx.projects.length > 0;
  const weights: [Topic, number][] = [
    ["jot", 3],
    ["jot", 1.4],
    ["jot", 1],
    ["ideas", 0.7],
    ["private", 0.6],
    ["week", 0.9],
    ...TRADE_TOPICS[trade].flatMap((topic): [Topic, number][] => [
      [topic, 2],
      [topic, 1],
    ]),
  ];
  if (random.bool(KEEPS_LOGINS)) weights.push(["logins", 0.8]);
  if (hasProjects) weights.push(["meeting", 2], ["meeting", 1.2]);
  if (colleagueNames(ctx).length > 0) weights.push(["person", 1.2]);
  if (techie && ctx.neighbours.length > 0) weights.push(["host", 1.8], ["host", 1]);
  if (techie && ticketsByProject(ctx).length > 0) weights.push(["ticket", 1.6], ["ticket", 1]);
  return weights;
};

// Sampling without replacement by exponential clocks: the heavier, the sooner.
const order = <T>(weighted: readonly (readonly [T, number])[], random: Random): T[] =>
  weighted
    .map(([item, weight]) => ({ item, due: random.exponential(1) / weight }))
    .sort((one, other) => one.due - other.due)
    .map(({ item }) => item);

/**
 * The names an account uses up, note after note. It comes from who writes and where, so that the notes of one account
 * are about different things; common names come sooner, the tail of rare ones is long.
 */
export const rotaEntry = (ctx: PersonalContext): Entry => {
  const random = Random.from(ctx.persona.email).fork("note", "rota", ctx.host.hostname, ctx.account.name);
  const weights = weightsFor(ctx, random.fork("logins"));
  const round = Math.floor(ctx.ordinal / weights.length);
  const topics = Array.from({ length: round + 1 }, (_, at) =>
    order(weights, random.fork("round", at)),
  ).flat();
  const topic = topics[ctx.ordinal] as Topic;
  const before = topics.slice(0, ctx.ordinal).filter((earlier) => earlier === topic).length;
  const names = PHRASEBOOKS[ctx.language].names[topic].map((name, at): [string, number] => [
    name,
    1 / (1 + at * 0.35),
  ]);
  const ordered = order(names, random.fork("names", topic));
  return { topic, name: ordered[before % ordered.length] as string };
};
