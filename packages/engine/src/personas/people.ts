import type { Decky, DecnetErrorRecord, Persona } from "@decnet/sdk";
import { filePool, inlinePool, type PersonaPool } from "./pool.ts";

/** Where pools come from. */
export interface PeopleSettings {
  readonly global: string | readonly unknown[];
  readonly topologies: Readonly<
    Record<string, { readonly personas: string | readonly unknown[]; readonly languageDefault?: string }>
  >;
}

type Pool = string | readonly unknown[];

/** Who works where: a topology's own people on its deckies, the global pool on all others. */
export class People {
  readonly #global: PersonaPool;
  readonly #topologies: ReadonlyMap<string, PersonaPool>;

  constructor({ global, topologies }: PeopleSettings, warn: (problem: DecnetErrorRecord) => void) {
    const open = (pool: Pool, name: string, language?: string) =>
      typeof pool === "string" ? filePool(pool, warn, language) : inlinePool(pool, name, warn, language);
    this.#global = open(global, "personas");
    this.#topologies = new Map(
      Object.entries(topologies).map(([name, { personas, languageDefault }]) => [
        name,
        open(personas, `topologies.${name}.personas`, languageDefault),
      ]),
    );
  }

  /** The personas of a decky. The same array as long as its pool does not change. */
  of(decky: Decky): readonly Persona[] {
    const pool = decky.topology === undefined ? undefined : this.#topologies.get(decky.topology);
    return (pool ?? this.#global).personas();
  }
}
