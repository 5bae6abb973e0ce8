import { type CanaryContext, givenName, type Random, recentOne, type Slots } from "@decnet/sdk";
import { configSavedAt } from "../moments.ts";

/** The facts a remark can name. */
export const remarkSlots = (ctx: CanaryContext, random: Random): Slots => {
  const saved = configSavedAt(ctx) ?? ctx.clock.now();
  const known = ctx.tickets.filter(({ openedAt }) => openedAt < saved);
  const ticket = recentOne(known, random.fork("ticket"))?.id;
  const people = ctx.colleagues.map(({ name }) => givenName(name));
  return {
    ticket: ticket === undefined ? "" : `(${ticket})`,
    who: people.length > 0 ? people : [givenName(ctx.persona.name)],
    project: ctx.projects.length > 0 ? ctx.projects.map(({ name }) => name) : ["web"],
  };
};
