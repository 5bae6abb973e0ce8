import type { Knex } from "knex";
import { CanaryAlerts } from "./canary-alerts.ts";
import { CanaryDeliveries } from "./canary-deliveries.ts";
import { CanaryTokens } from "./canary-tokens.ts";
import { CanaryTriggers } from "./canary-triggers.ts";
import { Deckies } from "./deckies.ts";
import { OrchestratorEvents } from "./events.ts";
import { HeldFiles } from "./held-files.ts";
import { Intents } from "./intents.ts";
import { IssuedTokens } from "./issued-tokens.ts";
import { openDatabase, type StoreSettings } from "./open-database.ts";
import { Settings } from "./settings.ts";
import { type FileTable, SyntheticFiles } from "./synthetic-files.ts";

const TABLES = [
  "deckies",
  "synthetic_files",
  "file_intents",
  "canary_tokens",
  "canary_triggers",
  "canary_alerts",
  "canary_deliveries",
  "orchestrator_events",
  "realism_config",
] as const;

/** What the engine remembers: one repository a table. */
export class Store {
  readonly files: FileTable;
  readonly tokens: CanaryTokens;
  readonly issued: IssuedTokens;
  readonly triggers: CanaryTriggers;
  readonly alerts: CanaryAlerts;
  readonly deliveries: CanaryDeliveries;
  readonly events: OrchestratorEvents;
  readonly intents: Intents;
  readonly deckies: Deckies;
  readonly settings: Settings;
  /** False for a store nobody goes on with after a crash. */
  readonly durable: boolean;
  readonly #database: Knex;
  readonly #held: HeldFiles | undefined;

  private constructor(database: Knex, durable: boolean) {
    this.#database = database;
    this.durable = durable;
    this.#held = durable ? undefined : new HeldFiles();
    this.files = this.#held ?? new SyntheticFiles(database);
    this.tokens = new CanaryTokens(database);
    this.issued = new IssuedTokens(database);
    this.triggers = new CanaryTriggers(database);
    this.alerts = new CanaryAlerts(database);
    this.deliveries = new CanaryDeliveries(database);
    this.events = new OrchestratorEvents(database, !durable);
    this.intents = new Intents(database);
    this.deckies = new Deckies(database);
    this.settings = new Settings(database);
  }

  /** Opens the store and brings its schema up to date. */
  static async open(settings: StoreSettings): Promise<Store> {
    const database = await openDatabase(settings);
    const durable = settings.throwaway !== true;
    return new Store(database, durable);
  }

  /** Does all of it or nothing of it; a throwaway store has no need to. */
  async transaction<T>(work: (transaction: Knex) => Promise<T>): Promise<T> {
    return this.durable ? this.#database.transaction(work) : work(this.#database);
  }

  /** How many rows each table holds. */
  async counts(): Promise<Readonly<Record<string, number>>> {
    const counts: Record<string, number> = {};
    for (const name of TABLES) {
      const row = await this.#database(name).count({ count: "*" }).first();
      counts[name] = Number(row?.count ?? 0);
    }
    return counts;
  }

  /** Forgets every row, the seed included. */
  async reset(): Promise<void> {
    await this.transaction(async (transaction) => {
      for (const name of TABLES) await transaction(name).delete();
    });
  }

  async close(): Promise<void> {
    if (this.#held !== undefined) {
      await this.events.flush();
      await new SyntheticFiles(this.#database).putAll(this.#held.all());
    }
    await this.#database.destroy();
  }
}
