import { type CanaryContext, companyLabel, DAY, type EpochMs, Random, slug } from "@decnet/sdk";
import type { Domain } from "./domains/domain.ts";
import { DOMAINS } from "./domains/index.ts";

/** What a token's dump is of; the same for its name and its bytes, whichever stream they draw from. */
export interface Story {
  readonly domain: Domain;
  readonly database: string;
  readonly random: Random;
}

// MySQL's identifiers may hold more; people keep database names short.
const LONGEST = 32;

const fitting = (domain: Domain, { persona, projects }: CanaryContext): number => {
  const byRole = domain.suits.test(persona.role) ? 9 : 0;
  const byProject = projects.some(({ name }) => domain.suits.test(name)) ? 2 : 0;
  return 1 + byRole + byProject;
};

/** Draws the story from the token: a namer that is asked again must not change the database. */
export const storyOf = (ctx: CanaryContext): Story => {
  const random = Random.from(ctx.canary.token).fork("story", ctx.host.hostname);
  const domain = random.weighted(DOMAINS.map((each) => [each, fitting(each, ctx)] as const));
  const name = random.pick(domain.names);
  const house = slug(companyLabel(ctx.persona.email), "_");
  const suiting = ctx.projects.filter((project) => domain.suits.test(project.name));
  const [project] = random.sample(suiting, 1);
  const database = random.weighted([
    [name, 4],
    [`${house}_${name}`, 4],
    [`${name}_${random.pick(["prod", "live", "db", "app"])}`, 3],
    [project === undefined ? name : project.slug.replaceAll("-", "_"), 3],
  ]);
  return {
    domain,
    database: (database.length > LONGEST ? name : database).replace(/_(\w+)_\1$/, "_$1"),
    random,
  };
};

/** When the application went live: months or years before the dump. */
export const liveSince = (random: Random, now: EpochMs): EpochMs =>
  Math.floor((now - Math.min(2600, 90 + random.exponential(420)) * DAY) / 1000) * 1000;

/** How many rows the core tables share: a few hundred mostly, sometimes beyond a thousand. */
export const rowTarget = (random: Random): number =>
  Math.round(Math.min(1480, Math.max(560, Math.exp(random.normal(6.6, 0.5)))));
