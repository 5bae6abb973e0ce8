import type { Random } from "../random.ts";
import { DAY, HOUR, MINUTE } from "../time.ts";
import type { Burst, Source } from "./burst.ts";
import { daemonsOf } from "./daemons.ts";
import { daysBetween, type LocalDay } from "./days.ts";
import { kept } from "./kept.ts";
import { speaks } from "./programs.ts";
import type { Teller } from "./teller.ts";
import { init, oneshot, type Unit } from "./units.ts";

interface Timer extends Unit {
  /** There only with this program. */
  readonly program: string;
  /** What the clock shows when it fires, in milliseconds since midnight. */
  readonly fires: (day: LocalDay, random: Random) => readonly number[];
  /** What its run takes: median milliseconds. */
  readonly takes: number;
  readonly forks: readonly [number, number];
}

// OnCalendar, RandomizedDelaySec and AccuracySec as Debian 12's packages set them; a minute's accuracy where they do not.
const TIMERS: readonly Timer[] = [
  {
    name: "dpkg-db-backup.service",
    description: "Daily dpkg database backup service",
    program: "dpkg-db-backup",
    fires: (_, random) => [random.int(3_000_000, 55_000_000) / 1000],
    takes: 60,
    forks: [12, 19],
  },
  {
    name: "apt-daily.service",
    description: "Daily apt download activities",
    program: "apt",
    fires: (_, random) => [6, 18].map((hour) => hour * HOUR + random.int(0, 12 * HOUR * 1000) / 1000),
    takes: 900,
    forks: [14, 26],
  },
  {
    name: "apt-daily-upgrade.service",
    description: "Daily apt upgrade and clean activities",
    program: "apt",
    fires: (_, random) => [6 * HOUR + random.int(0, HOUR * 1000) / 1000],
    takes: 700,
    forks: [12, 22],
  },
  {
    name: "man-db.service",
    description: "Daily man-db regeneration",
    program: "man-db",
    fires: (_, random) => [random.int(0, 12 * HOUR * 1000) / 1000],
    takes: 850,
    forks: [3, 6],
  },
  {
    name: "fstrim.service",
    description: "Discard unused blocks on filesystems from /etc/fstab",
    program: "fstrim",
    fires: ({ weekday }, random) => (weekday === 1 ? [random.int(0, 160 * MINUTE * 1000) / 1000] : []),
    takes: 400,
    forks: [1, 2],
  },
  {
    name: "e2scrub_all.service",
    description: "Online ext4 Metadata Check for All Filesystems",
    program: "e2scrub",
    fires: ({ weekday }, random) =>
      weekday === 7 ? [3 * HOUR + 10 * MINUTE + random.int(0, MINUTE * 1000) / 1000] : [],
    takes: 30,
    forks: [6, 9],
  },
];

const TMPFILES: Unit = {
  name: "systemd-tmpfiles-clean.service",
  description: "Cleanup of Temporary Directories",
};
// systemd-tmpfiles-clean.timer: OnBootSec=15min, OnUnitActiveSec=1d.
const AFTER_BOOT = 15 * MINUTE;

interface Firing {
  readonly at: number;
  readonly timer: Timer;
  readonly random: Random;
}

const firings = kept<readonly Firing[]>(512);

const firingsOf = ({ key, host, story }: Teller, day: LocalDay): readonly Firing[] =>
  firings(`${key} ${day.number}`, () =>
    TIMERS.filter(({ program }) => speaks(host, program)).flatMap((timer) => {
      const random = story.fork("timer", timer.name, day.number);
      return timer
        .fires(day, random)
        .map((shown) => ({ at: day.at(shown), timer, random: random.fork(shown) }));
    }),
  );

const burstOf = (
  teller: Teller,
  unit: Unit,
  at: number,
  { takes: median, forks: [fewest, most] }: Pick<Timer, "takes" | "forks">,
  random: Random,
): Burst => {
  const size = random.int(fewest, most);
  const takes = 4 + median * Math.exp(random.normal(0, 0.5));
  const messages = oneshot(unit, teller.release, {
    at,
    end: at + takes,
    settles: random.int(90, 640) / 1000,
  });
  // unit_log_resources() of systemd speaks of what took a second of CPU or more.
  if (teller.release.unitNames && takes > 1300) {
    const consumed = (takes * (0.55 + 0.4 * random.next())) / 1000;
    if (consumed >= 1)
      messages.push(init(at + takes + 0.9, `${unit.name}: Consumed ${consumed.toFixed(3)}s CPU time.`));
  }
  return { at, size, tell: () => messages };
};

const rhythms = kept<{ readonly first: number; readonly every: number; readonly random: Random }>(512);

const tmpfiles: Source = (teller, boot, from, to) => {
  const { first, every, random } = rhythms(`${teller.key} ${boot.at}`, () => {
    const stream = teller.story.fork("tmpfiles", boot.at);
    const delay = stream.int(0, 59_000_000) / 1000;
    return {
      first: boot.at + AFTER_BOOT + delay,
      every: DAY + stream.int(4_000, 900_000) / 1000,
      random: stream,
    };
  });
  const number = Math.max(0, Math.ceil((from - first) / every));
  const at = first + number * every;
  if (at >= to || at >= boot.until) return [];
  return [burstOf(teller, TMPFILES, at, { takes: 22, forks: [1, 2] }, random.fork(number))];
};

/** systemd's timers, each as its unit file says. */
export const timerSource: Source = (teller, boot, from, to) => {
  const { host } = teller;
  if (!host.systemd) return [];
  const up = daemonsOf(teller, boot).ready;
  const bursts = daysBetween(host.zone, from - DAY, to).flatMap((day) =>
    firingsOf(teller, day)
      .filter(({ at }) => at >= from && at < to && at >= up && at < boot.until)
      // A stream of its own each time: the hour may be reckoned again.
      .map(({ at, timer, random }) => burstOf(teller, timer, at, timer, random.fork("run"))),
  );
  return [...bursts, ...tmpfiles(teller, boot, from, to)];
};
