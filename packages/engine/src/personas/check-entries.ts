import { DecnetError, type Persona, parsePersona } from "@decnet/sdk";

/** Why one entry of a pool cannot be used. */
export interface DroppedEntry {
  /** Counted from 0, as in the file. */
  readonly index: number;
  readonly field: string;
  readonly reason: string;
}

/** A pool's entries, told apart. */
export interface CheckedEntries {
  /** As they stand in the file. */
  readonly kept: readonly object[];
  readonly personas: readonly Persona[];
  readonly dropped: readonly DroppedEntry[];
}

/**
 * Holds every entry of a persona pool against the schema; two people cannot have one address.
 *
 * @param language of those who name none.
 * @throws DecnetError `DN_PERSONA_POOL` when it is no list.
 * @example checkEntries([{ name: "Marta Reis", email: "marta@example.test", role: "DBA" }, {}], "pool.json")
 */
export const checkEntries = (entries: unknown, path: string, language?: string): CheckedEntries => {
  if (!Array.isArray(entries)) {
    throw new DecnetError({
      code: "DN_PERSONA_POOL",
      message: "a persona pool is a list of personas",
      path,
      hint: "write [ … ] around them",
    });
  }
  const kept: object[] = [];
  const personas: Persona[] = [];
  const dropped: DroppedEntry[] = [];
  const firstWith = new Map<string, number>();
  for (const [index, entry] of entries.entries()) {
    const isObject = typeof entry === "object" && entry !== null;
    const result = parsePersona(language !== undefined && isObject ? { language, ...entry } : entry);
    if ("problems" in result) {
      dropped.push(...result.problems.map((problem) => ({ index, ...problem })));
      continue;
    }
    const address = result.persona.email.toLowerCase();
    const first = firstWith.get(address);
    if (first !== undefined) {
      dropped.push({ index, field: "email", reason: `is that of entry ${first} already` });
      continue;
    }
    firstWith.set(address, index);
    kept.push(entry as object);
    personas.push(result.persona);
  }
  return { kept, personas, dropped };
};
