import type { AuditHost, Hit, Tell } from "@decnet/sdk";
import { type Home, homesOf, withOwners } from "./homes.ts";

const strangersIn = (host: AuditHost, { path: home, logins }: Home): readonly Hit[] => {
  const uids = new Set(logins.map(({ uid }) => uid));
  const names = new Map(host.facts.accounts.map(({ uid, name }) => [uid, name]));
  const hits: Hit[] = [];
  let told: string | undefined;
  for (const { path, uid } of host.files) {
    if (path !== home && !path.startsWith(`${home}/`)) continue;
    // What lies below a folder that was told is no news.
    if (uids.has(uid) || (told !== undefined && path.startsWith(`${told}/`))) continue;
    told = path;
    const owner = names.get(uid) ?? `uid ${uid}`;
    hits.push({ decky: host.decky, path, seen: `in the home of ${logins[0]?.name}, owned by ${owner}` });
  }
  return hits;
};

/** P01: a home that is not its owner's. */
export const WRONG_OWNER: Tell = {
  id: "P01",
  weight: 3,
  title: "wrong owner",
  rule: "A home below /home, or anything in it, that is not owned by the login whose home it is. One hit for a whole folder.",
  reading:
    "`find /home/X ! -user X`. sudo in a home leaves files of root (.viminfo, .lesshst, a log): one of those, next to a full home of X's own, proves little.",
  check: async (view) =>
    withOwners(view).flatMap((host) => homesOf(host).flatMap((home) => strangersIn(host, home))),
};
