import { type CanaryContext, callbackHost, type Random } from "@decnet/sdk";
import { writeDump } from "./dump.ts";
import { auditLog } from "./parts/audit-log.ts";
import { migrationsTable } from "./parts/migrations.ts";
import { settingsTable } from "./parts/settings.ts";
import type { Table } from "./sql/table.ts";
import { liveSince, rowTarget, storyOf } from "./story.ts";
import { drawStyle } from "./style.ts";
import { toolOf } from "./tool.ts";
import { makeWorld, type World } from "./world.ts";

// Thousands of random characters do spell a forbidden word now and then (one bcrypt table in some hundreds).
const GIVEAWAY = /decnet|canary|honey|decoy|decky/i;
const DRAFTS = 4;

const MOST_TABLES = 8;
const MOST_AUDITED = 600;

const withExtras = (world: World, core: readonly Table[]): readonly Table[] => {
  const random = world.random.fork("extras");
  const [users, ...others] = core as readonly [Table, ...Table[]];
  const extras: Table[] = [];
  if (random.bool(0.6))
    extras.push(
      auditLog(
        world,
        users,
        others,
        Math.min(MOST_AUDITED, Math.round(world.rows * (0.1 + random.exponential(0.3)))),
      ),
    );
  if (random.bool(0.5)) extras.push(settingsTable(world));
  if (world.style.naming === "framework") extras.push(migrationsTable(world, core));
  return [...core, ...extras].slice(0, MOST_TABLES);
};

const serverOf = ({ host, neighbours }: CanaryContext, pick: Random): string => {
  const servers = neighbours.filter(
    ({ hostname }) => /db|sql|maria|data/i.test(hostname) && hostname !== host.hostname,
  );
  return servers.length > 0 && pick.bool(0.4)
    ? pick.pick(servers).hostname
    : pick.pick(["localhost", "localhost", "localhost", "127.0.0.1"]);
};

const draft = (ctx: CanaryContext, random: Random): string => {
  const { domain, database, random: story } = storyOf(ctx);
  const { canary, clock, host } = ctx;
  const at = clock.now();
  const world = makeWorld(ctx, random, {
    style: drawStyle(random.fork("style"), domain.prefixes),
    from: liveSince(random.fork("live"), at),
    rows: rowTarget(story.fork("rows")),
  });
  return writeDump({
    tool: toolOf(host, at),
    server: serverOf(ctx, random.fork("server")),
    binaryLog: random.fork("log").bool(0.7),
    database,
    style: world.style,
    tables: withExtras(world, domain.tables(world)),
    at,
    zone: host.zone,
    source: { host: callbackHost(canary), token: canary.token },
    random: random.fork("trailer"),
  });
};

/** The dump's text: the first draft that spells nothing of ours. */
export const dumpBody = (ctx: CanaryContext): string => {
  const random = ctx.random.fork("dump", ctx.canary.token);
  let text = draft(ctx, random);
  for (let again = 1; again < DRAFTS && GIVEAWAY.test(text); again++) text = draft(ctx, random.fork(again));
  return text;
};
