import { posix } from "node:path";
import { type CanaryContext, DAY, type EpochMs, HOUR, isAtWork, MINUTE, Random } from "@decnet/sdk";
import { type Author, authorsOf } from "../history/author.ts";
import { workingMoment } from "../history/moments.ts";
import { ticketAt } from "../world/tickets.ts";
import { type World, worldOf } from "../world/world.ts";
import { type Remote, remoteOf } from "./remote.ts";
import { nameRepository } from "./repository-name.ts";

/**
 * What touched the config last, in the moment at which all this is planted: the clone itself, a new address for the remote
 * (`git remote set-url`), or a branch that was pushed (`git push -u`).
 */
export type LastAct = "cloned" | "moved" | "branched";

/** What is to be told of a repository. */
export interface Story {
  readonly world: World;
  readonly name: string;
  /** Folder of the work tree. */
  readonly root: string;
  readonly branch: string;
  /** The branch that is pushed at the end. */
  readonly topic?: string;
  /** What that branch is about. */
  readonly ticket?: string;
  readonly remote: Remote;
  readonly lastAct: LastAct;
  readonly clonedAt: EpochMs;
  readonly now: EpochMs;
  /** The owner first. */
  readonly authors: readonly [Author, ...Author[]];
  /** About how many commits there are. */
  readonly revisions: number;
  /** Whether git knows its owner from `~/.gitconfig`, or from the repository's own config. */
  readonly isKnownAtHome: boolean;
}

/** What a config's path ends with where the folder above it is a work tree. */
export const CONFIG = "/.git/config";

const [FEWEST_REVISIONS, MOST_REVISIONS] = [5, 40];
const MEAN_MORE = 11;
// How long somebody works on a branch before it is pushed.
export const ON_BRANCH = 80 * MINUTE;

const lastActOf = (self: Author, now: EpochMs, cloned: boolean, random: Random): LastAct => {
  if (!cloned) return "cloned";
  const act = random.weighted<LastAct>([
    ["cloned", 2],
    ["moved", 4],
    ["branched", 4],
  ]);
  const wasAtWork = [0, ON_BRANCH].every((before) => isAtWork(self.schedule, now - before));
  return act === "branched" && !wasAtWork ? "moved" : act;
};

const topicOf = (ticket: string | undefined, login: string, random: Random): string => {
  const name = ticket ?? random.pick(["next", "testing", "wip", "rework"]);
  return random.pick([
    name,
    name.toLowerCase(),
    `feature/${name}`,
    `fix/${name}`,
    `${login}/${name.toLowerCase()}`,
  ]);
};

/** The outline of a repository's life; cheap, since the config alone needs no more. */
export const storyOf = (ctx: CanaryContext): Story => {
  const { account, clock, host, persona, path } = ctx;
  const random = ctx.random.fork("story");
  const now = clock.now();
  const { name, folder } = nameRepository(ctx);
  const root = path === "" ? `${account.home}/${folder}${name}` : posix.dirname(posix.dirname(path));
  const authors = authorsOf(ctx, random.fork("authors"));
  const [self] = authors;
  const earlier = workingMoment(
    self.schedule,
    Math.max(host.installedAt + HOUR, now - 150 * DAY),
    now - 2 * DAY,
    random.fork("cloned"),
  );
  const lastAct = lastActOf(self, now, earlier !== undefined, random.fork("act"));
  const clonedAt = lastAct === "cloned" || earlier === undefined ? now - random.int(2500, 6000) : earlier;
  const world = worldOf(ctx, clonedAt - random.fork("born").int(40, 600) * DAY);
  const ticket = ticketAt(world, now, random.fork("ticket"));
  const more = Math.floor(random.fork("revisions").exponential(MEAN_MORE));
  return {
    world,
    name: posix.basename(root),
    root,
    branch: random.fork("branch").bool(0.75) ? "main" : "master",
    ...(lastAct === "branched" && {
      topic: topicOf(ticket, account.name, random.fork("topic")),
      ...(ticket !== undefined && { ticket }),
    }),
    remote: remoteOf(ctx, posix.basename(root)),
    lastAct,
    clonedAt,
    now,
    authors,
    revisions: Math.min(MOST_REVISIONS, FEWEST_REVISIONS + more),
    isKnownAtHome: Random.from(persona.email).fork("gitconfig").bool(0.65),
  };
};
