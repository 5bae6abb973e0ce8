import type { Account, CreatePlan, Decky, HostFacts, Random } from "@decnet/sdk";
import { DecnetError, scheduleOf, toNs, WORK_DAYS } from "@decnet/sdk";
import type { Fleet } from "../fleet/fleet.ts";
import { suggestion } from "../nearest.ts";
import type { CastMember } from "../personas/cast.ts";
import { rootOf } from "../planning/plan-create.ts";
import type { PlanningSources } from "../planning/sources.ts";

/** What an order is turned into a plan with. */
export interface OrderKit {
  readonly fleet: Fleet;
  readonly sources: Pick<PlanningSources, "cast" | "writingMoment">;
  readonly deckies: () => readonly Decky[];
  readonly now: () => number;
  readonly random: Random;
}

/** Where a canary is to go, and on whose word. */
export interface Destination {
  /** The decky's name. */
  readonly decky: string;
  /** Absolute; absent: the class names it. */
  readonly path?: string;
  /** A login on the decky; absent: the owner of the home the path is in, else anybody who works there. */
  readonly account?: string;
  readonly orderedBy: string;
}

/**
 * A decky by its name.
 *
 * @throws DecnetError `DN_CANARY_DECKY`.
 */
export const deckyNamed = (name: string, deckies: readonly Decky[]): Decky => {
  const decky = deckies.find((one) => one.name === name || one.uuid === name);
  if (decky !== undefined) return decky;
  const known = deckies.map((one) => one.name);
  throw new DecnetError({
    code: "DN_CANARY_DECKY",
    message: `no decky that runs is called ${name}`,
    hint: suggestion(name, known),
  });
};

const ownerOfPath = (path: string | undefined, { accounts }: HostFacts): Account | undefined =>
  path === undefined ? undefined : accounts.find(({ home }) => home !== "/" && path.startsWith(`${home}/`));

const accountNamed = (name: string, { accounts }: HostFacts, decky: Decky): Account => {
  const account = accounts.find((one) => one.name === name);
  if (account !== undefined) return account;
  const known = accounts.map((one) => one.name);
  throw new DecnetError({
    code: "DN_CANARY_ACCOUNT",
    message: `${decky.name} has no account ${name}`,
    hint: suggestion(name, known),
  });
};

/** Who the file is said to be of: a persona with a login there, or an account alone. */
export interface Author {
  readonly account: Account;
  readonly member?: CastMember;
}

/** Whose a file at this destination is; `undefined` when nobody works there and nothing says whose it is to be. */
export const authorFor = (
  { path, account: wanted }: Destination,
  decky: Decky,
  facts: HostFacts,
  { sources, random }: OrderKit,
): Author | undefined => {
  const cast = sources.cast(decky, facts);
  const account = wanted === undefined ? ownerOfPath(path, facts) : accountNamed(wanted, facts, decky);
  if (account !== undefined) {
    const member = cast.find((one) => one.account.name === account.name);
    return { account, ...(member !== undefined && { member }) };
  }
  if (path !== undefined) return { account: rootOf(facts) };
  if (cast.length === 0) return undefined;
  const member = random.fork("author").pick(cast);
  return { account: member.account, member };
};

// Without a persona, hours as offices keep them.
const OFFICE = "09:00-18:00";
const JUST_NOW_MS = 4_000;

/** When its author wrote it: in their hours, or just now where there is no such moment. */
export const writtenAt = ({ member }: Author, { zone }: HostFacts, { sources, now, random }: OrderKit) => {
  const schedule =
    member === undefined ? { window: OFFICE, days: WORK_DAYS, zone } : scheduleOf(member.persona, zone);
  const moment = sources.writingMoment(schedule, now(), random.fork("moment"));
  return moment ?? toNs(now() - random.fork("just-now").int(1, JUST_NOW_MS)) + BigInt(random.int(1, 999_999));
};

/**
 * The plan that an order comes to.
 *
 * @throws DecnetError `DN_CANARY_DECKY`, `DN_CANARY_ACCOUNT`, `DN_CANARY_NOBODY`, or what keeps the decky out of reach.
 */
export const planOrder = async (
  destination: Destination,
  contentClass: string,
  kit: OrderKit,
): Promise<CreatePlan> => {
  const decky = deckyNamed(destination.decky, kit.deckies());
  const facts = await kit.fleet.facts(decky);
  const author = authorFor(destination, decky, facts, kit);
  if (author === undefined) {
    throw new DecnetError({
      code: "DN_CANARY_NOBODY",
      message: `no persona has an account on ${decky.name}`,
      hint: "name a login with --account, or add a person to the persona pool",
    });
  }
  const { account, member } = author;
  const { path, orderedBy } = destination;
  return {
    kind: "file",
    action: "create",
    decky,
    facts,
    contentClass,
    account,
    mtime: writtenAt(author, facts, kit),
    ...(member !== undefined && { persona: member.persona }),
    ...(path !== undefined && { path }),
    orderedBy,
  };
};
