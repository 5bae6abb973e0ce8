import type { Boot } from "./boots.ts";
import { forkCount } from "./fork-count.ts";
import { kept } from "./kept.ts";
import type { Teller } from "./teller.ts";

const DAEMONS = [
  "dhclient",
  "systemd-timesyncd",
  "dbus-daemon",
  "systemd-logind",
  "rsyslogd",
  "cron",
  "sshd",
] as const;
export type Daemon = (typeof DAEMONS)[number];

/** When daemons came up in one boot, and the PIDs they kept. */
export interface Daemons {
  readonly pid: (daemon: Daemon) => number;
  /** Milliseconds since 1970, with microseconds. */
  readonly startOf: (daemon: Daemon) => number;
  /** When the last of them was up. */
  readonly ready: number;
}

const remembered = kept<Daemons>(512);

/** The daemons of one boot: one after the other, seconds after the kernel. */
export const daemonsOf = ({ key, story }: Teller, { at }: Boot): Daemons =>
  remembered(`${key} ${at}`, () => {
    const random = story.fork("daemons", at);
    const { first } = forkCount(story, at);
    const pids = new Map<Daemon, number>();
    const starts = new Map<Daemon, number>();
    let pid = first - 2;
    for (const daemon of [...DAEMONS].reverse()) {
      pids.set(daemon, pid);
      pid -= random.int(1, 23);
    }
    let start = at + random.int(3_200_000, 6_800_000) / 1000;
    for (const daemon of DAEMONS) {
      starts.set(daemon, start);
      start += random.int(24_000, 410_000) / 1000;
    }
    return {
      pid: (daemon) => pids.get(daemon) as number,
      startOf: (daemon) => starts.get(daemon) as number,
      ready: start,
    };
  });
