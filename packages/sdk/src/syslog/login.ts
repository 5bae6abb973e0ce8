import type { Account } from "../host-facts.ts";
import type { Random } from "../random.ts";
import type { Visit } from "../world.ts";
import type { Boot } from "./boots.ts";
import { accountNamed } from "./pam.ts";
import { sessionNumbers } from "./sessions.ts";
import type { Teller } from "./teller.ts";
import { pidsOfVisits } from "./visit-pids.ts";

/** One visit, with all that daemons know of it. */
export interface Login {
  readonly visit: Visit;
  /** When it ends: by itself, or when the host goes down. */
  readonly until: number;
  readonly cutOff: boolean;
  readonly account: Pick<Account, "name" | "uid">;
  readonly pid: (process: number) => number;
  readonly session: number;
  /** Of its terminal, /dev/pts/N. */
  readonly terminal: number;
  /** The login with which the user's manager was started: itself, when they had no other session. */
  readonly manager: Login | undefined;
  /** Nobody else of this account is there shortly after its end. */
  readonly last: boolean;
  readonly random: Random;
}

// UserStopDelaySec= of logind.conf.
const LINGERS = 10_000;

/**
 * The logins of one boot, in order of time.
 *
 * @param visits in order of time; of accounts that the host has.
 */
export const loginsOf = (teller: Teller, boot: Boot, visits: readonly Visit[]): readonly Login[] => {
  const { host, story } = teller;
  const here = visits.filter(
    ({ at, account }) =>
      at > boot.at && at < boot.until && accountNamed(host.accounts, account) !== undefined,
  );
  const pids = pidsOfVisits(teller, boot, here);
  const numbers = sessionNumbers(teller, boot, here);
  const logins: Login[] = [];
  for (const visit of here) {
    const { at, account: name } = visit;
    const account = accountNamed(host.accounts, name);
    const pid = pids.get(visit);
    const session = numbers.get(visit);
    if (account === undefined || pid === undefined || session === undefined) continue;
    const others = logins.filter((login) => login.until + LINGERS > at);
    const companion = others.findLast((login) => login.account.name === name);
    const taken = new Set(others.filter(({ until }) => until > at).map(({ terminal }) => terminal));
    let terminal = 0;
    while (taken.has(terminal)) terminal++;
    const until = Math.min(visit.until, boot.until - 6000);
    logins.push({
      visit,
      until,
      cutOff: until < visit.until,
      account,
      pid,
      session,
      terminal,
      manager: companion === undefined ? undefined : (companion.manager ?? companion),
      last: !here.some(
        (other) =>
          other !== visit && other.account === name && other.at <= until + LINGERS && other.until > until,
      ),
      random: story.fork("visit", name, at),
    });
  }
  return logins;
};
