import { type CanaryContext, formatDate, isTechnical, tradeOf } from "@decnet/sdk";
import { storyOf } from "./story.ts";

/**
 * Where somebody keeps a dump: mostly at home, and who runs machines, with the other backups too. File and folder names
 * carry the database, mostly, and sometimes the day.
 */
export const dumpPath = (ctx: CanaryContext): string => {
  const { account, clock, host, persona, random } = ctx;
  const { database } = storyOf(ctx);
  const day = (pattern: string) => formatDate(clock.now(), pattern, { zone: host.zone });
  // Beyond the home everything is root's, and an accountant has no sudo.
  const shared = isTechnical(tradeOf(persona.role)) ? 2 : 0;
  const folder = random.weighted([
    [account.home, 6],
    [`${account.home}/backup`, 2],
    [`${account.home}/dumps`, 2],
    [`${account.home}/db`, 1],
    ["/var/backups", 2 * shared],
    ["/srv/backup", shared],
    ["/opt/backups", shared],
  ]);
  const file = random.weighted([
    [database, 4],
    [`${database}-${day("yyyy-MM-dd")}`, 4],
    [`${database}_${day("yyyyMMdd")}`, 3],
    [`${database}_dump`, 2],
    [`${database}_backup`, 2],
    [`${database}_full_${day("yyyyMMdd'_'HHmm")}`, 1],
    [`dump_${database}_${host.hostname}`, 1],
    ["db_backup", 1],
  ]);
  return `${folder}/${file}.sql`;
};
