import { readFileSync, statSync } from "node:fs";
import {
  DecnetError,
  type DecnetErrorRecord,
  isDecnetError,
  LANGUAGES,
  messageOf,
  type Persona,
} from "@decnet/sdk";
import { deepFreeze } from "../fleet/deep-freeze.ts";
import { type CheckedEntries, checkEntries } from "./check-entries.ts";

/** A list of personas that may change while the worker runs. */
export interface PersonaPool {
  /** The personas now. The same array as long as nothing changed, so that it can be compared. */
  personas(): readonly Persona[];
}

type Warn = (problem: DecnetErrorRecord) => void;

const HINT = "see docs/configuration.md; the other entries are used";

const invalidEntry = (index: number, path: string, field: string, reason: string): DecnetErrorRecord =>
  new DecnetError({
    code: "DN_PERSONA_INVALID",
    message: `persona ${index} is dropped: ${field} ${reason}`,
    path,
    hint: HINT,
  }).toRecord();

const isSpoken = ({ language }: Persona): boolean => LANGUAGES.some((known) => known === language);

const unspoken = ({ name, language }: Persona, path: string): DecnetErrorRecord =>
  new DecnetError({
    code: "DN_PERSONA_LANGUAGE",
    message: `${name} speaks "${language}", which the content classes do not: their files are in English`,
    path,
    hint: `the templates speak ${LANGUAGES.join(", ")}`,
  }).toRecord();

/** Reads entries, drops the invalid ones with a warning each; `language` is that of those who name none. */
export const readPersonas = (
  entries: unknown,
  path: string,
  warn: Warn,
  language?: string,
): readonly Persona[] => {
  let checked: CheckedEntries;
  try {
    checked = checkEntries(entries, path, language);
  } catch (error) {
    if (!isDecnetError(error)) throw error;
    warn(error.toRecord());
    return [];
  }
  for (const { index, field, reason } of checked.dropped) warn(invalidEntry(index, path, field, reason));
  for (const persona of checked.personas) if (!isSpoken(persona)) warn(unspoken(persona, path));
  return checked.personas.map((persona) => deepFreeze(persona));
};

/** A pool whose entries stand in the config. */
export const inlinePool = (
  entries: readonly unknown[],
  path: string,
  warn: Warn,
  language?: string,
): PersonaPool => {
  const personas = readPersonas(entries, path, warn, language);
  return { personas: () => personas };
};

/**
 * A pool in a JSON file. The file is read again when its mtime or size changes; a file that is missing or broken leaves
 * the last good list in place and is told once per change.
 */
export const filePool = (file: string, warn: Warn, language?: string): PersonaPool => {
  let seen = "";
  let personas: readonly Persona[] = [];
  const tell = (message: string, mend: string): void => {
    const hint = `${mend}; at work meanwhile: ${personas.length === 0 ? "nobody" : `${personas.length} of before`}`;
    warn(new DecnetError({ code: "DN_PERSONA_POOL", message, path: file, hint }).toRecord());
  };
  const read = (): void => {
    try {
      personas = readPersonas(JSON.parse(readFileSync(file, "utf8")), file, warn, language);
    } catch (error) {
      tell(messageOf(error), "mend the file");
    }
  };
  return {
    personas: () => {
      const stat = statSync(file, { bigint: true, throwIfNoEntry: false });
      const version = stat === undefined ? "missing" : `${stat.mtimeNs} ${stat.size} ${stat.ino}`;
      if (version !== seen) {
        seen = version;
        if (stat === undefined)
          tell("there is no persona pool", "`decnet realism import-personas FILE` installs one");
        else read();
      }
      return personas;
    },
  };
};
