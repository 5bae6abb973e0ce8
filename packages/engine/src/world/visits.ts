import {
  type Account,
  DAY,
  type EpochMs,
  fromLocal,
  HOUR,
  isTechnical,
  MINUTE,
  type Neighbour,
  type Persona,
  parseWindow,
  type Random,
  scheduleOf,
  toLocal,
  tradeOf,
  type Visit,
  weekdayOf,
  type ZoneName,
} from "@decnet/sdk";

/** Who may log in to a host, and where from. */
export interface Guests {
  readonly cast: readonly { readonly persona: Persona; readonly account: Account }[];
  readonly neighbours: readonly Neighbour[];
  readonly zone: ZoneName;
  /** Address of a person's own desk. */
  readonly deskOf: (persona: Persona) => string;
}

// Mean logins on a working day: those who run machines come back during the day, others look in now and then.
const PER_DAY = { technical: 1.6, other: 0.35 } as const;
const MEAN_STAY = 38 * MINUTE;
const LONGEST_STAY = 9 * HOUR;
// Those who look after a host work from their desks and from the host next door about as often.
const FROM_NEIGHBOUR = 0.45;

const countFor = (random: Random, mean: number): number => {
  let count = 0;
  for (let left = mean - random.exponential(1); left > 0; left -= random.exponential(1)) count++;
  return count;
};

/**
 * The logins of one working day on one host: each persona in their own hours, a stream for each (person, day), so that any
 * stretch of time gives the same visits however it is asked for.
 */
const visitsOfDay = (
  { cast, neighbours, zone, deskOf }: Guests,
  day: number,
  random: Random,
): readonly Visit[] =>
  cast.flatMap(({ persona, account }) => {
    const schedule = scheduleOf(persona, zone);
    const { start, end } = parseWindow(schedule.window);
    if (!schedule.days.includes(weekdayOf(day * DAY))) return [];
    const stream = random.fork(account.name, day);
    const technical = isTechnical(tradeOf(persona.role));
    return Array.from({ length: countFor(stream, PER_DAY[technical ? "technical" : "other"]) }, (): Visit => {
      const at =
        fromLocal(schedule.zone, day * DAY) +
        (start + stream.next() * (end - start)) * MINUTE +
        stream.int(0, 999);
      const until = at + Math.min(LONGEST_STAY, 20_000 + stream.exponential(MEAN_STAY));
      const neighbour =
        neighbours.length > 0 && stream.bool(FROM_NEIGHBOUR) ? stream.pick(neighbours) : undefined;
      const sudo = technical
        ? Array.from({ length: countFor(stream, 1.2) }, () =>
            Math.round(at + 4000 + stream.next() * (until - at - 4000)),
          )
        : [];
      return {
        account: account.name,
        from: neighbour ?? { address: deskOf(persona) },
        at: Math.round(at),
        until: Math.round(until),
        sudo: sudo.sort((a, b) => a - b),
      };
    });
  });

/** The logins on one host that end after `from` and begin up to `to`, in order of time. */
export const visitsBetween = (
  guests: Guests,
  from: EpochMs,
  to: EpochMs,
  random: Random,
): readonly Visit[] => {
  const visits: Visit[] = [];
  // A day more at either end: a persona's day may begin while it is still yesterday, or already tomorrow, on the host.
  const first = Math.floor(toLocal(guests.zone, from) / DAY) - 2;
  const last = Math.floor(toLocal(guests.zone, to) / DAY) + 1;
  for (let day = first; day <= last; day++) visits.push(...visitsOfDay(guests, day, random));
  return visits.filter(({ at, until }) => until > from && at <= to).sort((a, b) => a.at - b.at);
};
