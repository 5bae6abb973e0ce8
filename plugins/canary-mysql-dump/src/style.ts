import type { Random } from "@decnet/sdk";

/** The habits of the people who made a database: they hold for all of its tables. */
export interface Style {
  /** Before every table's name; mostly empty. */
  readonly prefix: string;
  readonly idType: string;
  readonly moments: "datetime" | "timestamp";
  readonly created: string;
  readonly updated: string;
  /** Names of keys and constraints: by the server, by hand, or by a framework. */
  readonly naming: "server" | "hand" | "framework";
  readonly collation: string;
  /** How customers are reached: an alias of the house's own mail relay, or a digest of an address kept elsewhere. */
  readonly contact: "relay" | "digest";
}

const STAMPS = [
  ["created_at", "updated_at", 6],
  ["created", "modified", 2],
  ["date_created", "date_updated", 1],
  ["created_on", "updated_on", 1],
] as const;

/** One house's habits. */
export const drawStyle = (random: Random, prefixes: readonly string[]): Style => {
  const naming = random.weighted([
    ["server", 3],
    ["hand", 4],
    ["framework", 3],
  ] as const);
  const framework = naming === "framework";
  const [created, updated] = framework
    ? (["created_at", "updated_at"] as const)
    : random.weighted(STAMPS.map(([from, to, weight]) => [[from, to] as const, weight] as const));
  return {
    prefix: framework || random.bool(0.75) ? "" : random.pick(prefixes),
    idType: framework
      ? "bigint(20) unsigned"
      : random.pick(["int(10) unsigned", "int(11)", "int(10) unsigned"]),
    moments: framework ? "timestamp" : random.pick(["datetime", "datetime", "timestamp"]),
    created,
    updated,
    naming,
    collation: framework ? "utf8mb4_unicode_ci" : random.pick(["utf8mb4_general_ci", "utf8mb4_unicode_ci"]),
    contact: random.pick(["relay", "digest"]),
  };
};
