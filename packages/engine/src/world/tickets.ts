import { DAY, type EpochMs, type Project, type Random, type Ticket } from "@decnet/sdk";

// Tickets are counted from the day a project began: between one and four years before this epoch of the world.
const WORLD_BEGAN = Date.UTC(2024, 0, 1);
const RECENT_PER_PROJECT = 24;

/** The tickets of one project, numbered in the order in which they were opened. */
export interface TicketBook {
  /** The newest ones at a moment, newest first. */
  newest(at: EpochMs, count?: number): readonly Ticket[];
}

/**
 * A project's tickets: a few a week, each at a moment of its own, so that two files of one week name numbers that lie near
 * one another, and every host knows the same ones.
 */
export const ticketsOf = ({ key }: Project, random: Random): TicketBook => {
  const began = WORLD_BEGAN - random.fork("began").int(365, 1460) * DAY;
  const pace = (random.fork("pace").int(8, 60) / 10) * DAY;
  const known = new Map<number, Ticket>();
  const ticket = (number: number): Ticket => {
    let found = known.get(number);
    if (found === undefined) {
      const openedAt = Math.round(began + (number + random.fork("opened", number).next() * 0.9) * pace);
      found = Object.freeze({ id: `${key}-${number}`, project: key, openedAt });
      known.set(number, found);
    }
    return found;
  };
  return {
    newest: (at, count = RECENT_PER_PROJECT) => {
      const tickets: Ticket[] = [];
      for (let number = Math.floor((at - began) / pace); number > 0 && tickets.length < count; number--) {
        const one = ticket(number);
        if (one.openedAt <= at) tickets.push(one);
      }
      return tickets;
    },
  };
};
