import { type CanaryContext, type Neighbour, type Random, tradeOf } from "@decnet/sdk";
import type { Entry } from "./entry.ts";

const MOST = 6;
const SHORTENED = 0.45;

/** The part of a host's name that people say: `db` of `db-lis-02`. */
const shortName = (hostname: string): string => /^[a-z]{2,}/i.exec(hostname)?.[0].toLowerCase() ?? hostname;

const entryFor = (
  { hostname, address }: Neighbour,
  alias: string,
  identity: string,
  ctx: CanaryContext,
  random: Random,
): Entry => {
  const isOps = tradeOf(ctx.persona.role) === "ops";
  const user = random.weighted([
    ["", 5],
    [ctx.account.name, 4],
    ["root", isOps ? 3 : 0],
  ]);
  return {
    names: alias === hostname || random.bool(0.3) ? [...new Set([alias, hostname])] : [alias],
    options: [
      ["HostName", address === "" ? hostname : address],
      ...(user === "" ? [] : [["User", user] as const]),
      ...(random.bool(0.4) ? [["IdentityFile", identity] as const] : []),
    ],
  };
};

/**
 * Entries for the hosts next door.
 *
 * @param taken names that other entries have.
 */
export const nearEntries = (
  ctx: CanaryContext,
  identity: string,
  taken: ReadonlySet<string>,
): readonly Entry[] => {
  const random = ctx.random.fork("near hosts");
  const names = new Set(taken);
  const isShort = random.bool(SHORTENED);
  return random.sample(ctx.neighbours, random.int(1, MOST)).flatMap((neighbour) => {
    const { hostname } = neighbour;
    const short = shortName(hostname);
    const alias = isShort && !names.has(short) ? short : hostname;
    if (names.has(alias)) return [];
    const entry = entryFor(neighbour, alias, identity, ctx, random.fork(hostname));
    for (const name of entry.names) names.add(name);
    return [entry];
  });
};
