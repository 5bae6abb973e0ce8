/** One setting as the application reads it. `expand` keeps `${NAME}` in it for the reader to fill in. */
export interface Entry {
  readonly key: string;
  readonly value: string;
  readonly expand?: boolean;
}

/** What a group of settings is about. */
export const TOPICS = [
  "app",
  "database",
  "cache",
  "mail",
  "storage",
  "monitoring",
  "partner",
  "hook",
] as const;
export type Topic = (typeof TOPICS)[number];

/** Settings that stand together. */
export interface Section {
  readonly topic: Topic;
  readonly entries: readonly Entry[];
}

/** Settings from pairs; those without a value are left out. */
export const entries = (
  pairs: readonly (readonly [key: string, value: string | number | undefined])[],
): readonly Entry[] =>
  pairs.flatMap(([key, value]) => (value === undefined ? [] : [{ key, value: String(value) }]));

/**
 * A reference to another setting.
 *
 * @example reference("APP_NAME") // "${APP_NAME}"
 */
export const reference = (key: string): string => `\${${key}}`;
