import type { Random } from "../random.ts";
import type { Step } from "./in-turn.ts";
import type { Login } from "./login.ts";
import { speaker } from "./message.ts";
import { sessionOpened } from "./pam.ts";
import type { Release } from "./release.ts";
import { called, deactivated, finished, init, started, starting, type Unit } from "./units.ts";

const TARGETS: readonly Unit[] = [
  { name: "paths.target", description: "Paths" },
  { name: "timers.target", description: "Timers" },
  { name: "sockets.target", description: "Sockets" },
  { name: "basic.target", description: "Basic System" },
  { name: "default.target", description: "Main User Target" },
];
const SHUTDOWN: Unit = { name: "shutdown.target", description: "Shutdown" };
const EXIT: Unit = { name: "exit.target", description: "Exit the Session" };
const EXITED: Unit = { name: "systemd-exit.service", description: "Exit the Session" };

const unitsOf = (uid: number) => ({
  slice: { name: `user-${uid}.slice`, description: `User Slice of UID ${uid}` },
  runtime: {
    name: `user-runtime-dir@${uid}.service`,
    description: `User Runtime Directory /run/user/${uid}`,
  },
  manager: { name: `user@${uid}.service`, description: `User Manager for UID ${uid}` },
});

const voiceOf = ({ manager, pid }: Login) =>
  speaker({ facility: "daemon", severity: "info", tag: `systemd[${manager?.pid(2) ?? pid(2)}]` });

/** What comes before logind's word of a user's first session. */
export const runtimeStarts = ({ account: { uid } }: Login, release: Release): Step[] => {
  const { slice, runtime } = unitsOf(uid);
  return [
    [0, 0, init, `Created slice ${called(slice, release)}.`],
    [1, 3, init, starting(runtime, release)],
  ];
};

/** What comes after it, until the user's manager is up. */
export const managerStarts = (login: Login, release: Release, random: Random): Step[] => {
  const { runtime, manager } = unitsOf(login.account.uid);
  // pam_unix speaks in the name of the process, which systemd 250 and later put in parentheses while it is set up.
  const tag = release.unitNames ? "(systemd)" : "systemd";
  const pam = speaker({ facility: "authpriv", severity: "info", tag });
  const own = voiceOf(login);
  const took = random.int(74, 190);
  return [
    [4, 14, init, finished(runtime, release)],
    [1, 4, init, starting(manager, release)],
    [6, 24, pam, sessionOpened(release, "systemd-user", login.account)],
    [took - 16, took - 12, own, "Queued start job for default target default.target."],
    ...TARGETS.map((target): Step => [1, 3, own, `Reached target ${called(target, release)}.`]),
    [1, 2, own, `Startup finished in ${took}ms.`],
    [1, 3, init, started(manager, release)],
  ];
};

/** How a user's manager goes, once logind let them go. */
export const managerStops = (login: Login, release: Release): Step[] => {
  const { uid } = login.account;
  const { slice, runtime, manager } = unitsOf(uid);
  const own = voiceOf(login);
  return [
    [3, 230, init, `Stopping ${called(manager, release)}...`],
    [3, 12, own, "Activating special unit exit.target..."],
    ...[...TARGETS]
      .reverse()
      .map((target): Step => [1, 3, own, `Stopped target ${called(target, release)}.`]),
    [2, 6, own, `Reached target ${called(SHUTDOWN, release)}.`],
    [1, 2, own, finished(EXITED, release)],
    [1, 2, own, `Reached target ${called(EXIT, release)}.`],
    [4, 16, init, deactivated(manager, release)],
    [1, 2, init, `Stopped ${called(manager, release)}.`],
    [1, 3, init, `Stopping ${called(runtime, release)}...`],
    [4, 12, init, `run-user-${uid}.mount: ${release.deactivated}`],
    [1, 3, init, deactivated(runtime, release)],
    [1, 2, init, `Stopped ${called(runtime, release)}.`],
    [1, 3, init, `Removed slice ${called(slice, release)}.`],
  ];
};
