import type { CanaryContext, Random } from "@decnet/sdk";
import type { AppFacts } from "../app/app-facts.ts";
import type { Entry } from "../env/section.ts";
import type { Cache } from "../services/cache.ts";
import type { Database, DatabaseHabits } from "../services/database.ts";
import type { Mailer } from "../services/mailer.ts";
import type { Storage } from "../services/storage.ts";

/** What a framework's own settings are drawn from. */
export interface AppKit {
  readonly ctx: CanaryContext;
  readonly app: AppFacts;
  readonly random: Random;
}

/** How an application of one kind names its settings, and how it is run. */
export interface Framework extends DatabaseHabits {
  readonly id: "laravel" | "django" | "node" | "rails" | "compose";
  readonly weight: number;
  /** Whether its people keep a `.env.production` beside or instead of a `.env`. */
  readonly perEnvironment: boolean;
  /** Share of its files in which groups have titles; the others only have empty lines between them. */
  readonly titledShare: number;
  /** Where it listens inside its container. */
  readonly port: number;
  /** What its second process runs; one of these, with a figure for `#`. */
  readonly workers: readonly string[];
  app(kit: AppKit): readonly Entry[];
  database(database: Database, random: Random): readonly Entry[];
  cache(cache: Cache, random: Random): readonly Entry[];
  mail(mailer: Mailer, app: AppFacts): readonly Entry[];
  storage(storage: Storage): readonly Entry[];
  errors(dsn: string, app: AppFacts, random: Random): readonly Entry[];
}
