import {
  type CanaryContext,
  type Colleague,
  isTechnical,
  Random,
  type Schedule,
  scheduleOf,
  tradeOf,
  WORK_DAYS,
  type ZoneName,
} from "@decnet/sdk";
import type { Identity } from "../git/stamp.ts";

/** Somebody who commits. */
export interface Author extends Identity {
  readonly isSelf: boolean;
  readonly schedule: Schedule;
  readonly habits: Habits;
}

/** How somebody words a commit. */
export interface Habits {
  /** Where the script that a commit is about is named. */
  readonly scope: "before" | "after" | "none";
  readonly capital: boolean;
  readonly ticket: "prefix" | "brackets" | "after" | "below";
  /** Share of the commits that name a ticket. */
  readonly tickets: number;
  /** Share of the commits with a sentence below the subject. */
  readonly bodies: number;
}

const OFFICE_HOURS = "09:00-18:00";
const MOST_OTHERS = 3;

const habitsOf = (email: string): Habits => {
  const random = Random.from(email).fork("commits");
  return {
    scope: random.weighted([
      ["before", 5],
      ["none", 4],
      ["after", 1],
    ]),
    capital: random.bool(),
    ticket: random.weighted([
      ["prefix", 4],
      ["brackets", 2],
      ["after", 3],
      ["below", 1],
    ]),
    tickets: random.bool(0.7) ? random.next() * 0.8 : 0,
    bodies: random.next() * 0.25,
  };
};

const other = ({ name, email }: Colleague, zone: ZoneName): Author => ({
  name,
  email,
  isSelf: false,
  schedule: { window: OFFICE_HOURS, days: WORK_DAYS, zone },
  habits: habitsOf(email),
});

/** Those who commit to one repository: its owner first, and some who do the same kind of work. */
export const authorsOf = (
  { persona, host, colleagues }: CanaryContext,
  random: Random,
): readonly [Author, ...Author[]] => {
  const isTech = isTechnical(tradeOf(persona.role));
  const alike = colleagues.filter(({ role }) => isTechnical(tradeOf(role)) === isTech);
  const chosen = random.sample(alike.length > 0 ? alike : colleagues, random.int(1, MOST_OTHERS));
  const self: Author = {
    name: persona.name,
    email: persona.email,
    isSelf: true,
    schedule: scheduleOf(persona, host.zone),
    habits: habitsOf(persona.email),
  };
  return [self, ...chosen.map((one) => other(one, host.zone))];
};
