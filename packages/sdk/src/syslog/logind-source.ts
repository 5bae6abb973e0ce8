import type { Boot } from "./boots.ts";
import { daemonsOf } from "./daemons.ts";
import { inTurn } from "./in-turn.ts";
import type { Login } from "./login.ts";
import { type Message, speaker } from "./message.ts";
import type { Teller } from "./teller.ts";
import { deactivated, init, started } from "./units.ts";
import { managerStarts, managerStops, runtimeStarts } from "./user-manager.ts";

// UserStopDelaySec= of logind.conf.
const LINGERS = 10_000;

/** What logind and systemd say of a login's session, and of the user's manager. */
export const logindSays = (teller: Teller, boot: Boot, login: Login): Message[] => {
  const { host, release } = teller;
  if (!host.systemd) return [];
  const { visit, account, session, until } = login;
  const random = login.random.fork("logind");
  const first = login.manager === undefined;
  const tag = `systemd-logind[${daemonsOf(teller, boot).pid("systemd-logind")}]`;
  const logind = speaker({ facility: "auth", severity: "info", tag });
  const scope = {
    name: `session-${session}.scope`,
    description: `Session ${session} of User ${account.name}`,
  };
  const begins = inTurn(random.fork("begins"), visit.at + random.int(9_000, 26_000) / 1000, [
    ...(first ? runtimeStarts(login, release) : []),
    [1, 5, logind, `New session ${session} of user ${account.name}.`],
    ...(first ? managerStarts(login, release, random) : []),
    [1, 4, init, started(scope, release)],
  ]);
  const end = until + random.int(7_000, 30_000) / 1000;
  const ends = inTurn(random.fork("ends"), end, [
    [0, 1, logind, `Session ${session} logged out. Waiting for processes to exit.`],
    [1, 6, init, deactivated(scope, release)],
    [1, 5, logind, `Removed session ${session}.`],
  ]);
  if (!login.last || login.cutOff) return [...begins, ...ends];
  return [...begins, ...ends, ...inTurn(random.fork("goes"), end + LINGERS, managerStops(login, release))];
};
