import { type AnyClass, asAnyClass, type KnownFile, type Persona, parsePersona } from "@decnet/sdk";
import { HOST, loadClasses, PEOPLE, WRITTEN_AT, writeFile } from "@decnet/sdk/testing";
import plugin from "../src/index.ts";

const TITLES: Readonly<Record<string, readonly string[]>> = {
  en: ["Systems Administrator", "Accountant", "HR Officer", "Sales Manager", "Office Manager"],
  es: ["Responsable de Ventas", "Técnico de Soporte", "Directora General", "Administrador de Sistemas"],
  pt: ["Programador", "Diretora Comercial", "Gestor de Projeto", "Técnica de Recursos Humanos"],
  fr: ["Responsable RH", "Comptable", "Développeuse", "Administrateur système", "Assistante"],
  de: ["Buchhalterin", "Support-Techniker", "Teamleiter", "Vertriebsleiter", "Datenbankadministrator"],
};

/** A person with some fields changed. */
export const personWith = (person: Persona, changes: Partial<Persona>): Persona => {
  const result = parsePersona({ ...person, ...changes });
  if ("problems" in result) throw new TypeError(JSON.stringify(result.problems));
  return result.persona;
};

/** People of every language and many trades. */
export const everyone = (): Persona[] =>
  PEOPLE.flatMap((person) =>
    (TITLES[person.language] ?? []).map((role, at) =>
      personWith(person, { role, email: `p${at}.${person.email}`, mannerisms: [] }),
    ),
  );

/** A paper of a simulated fleet. */
export interface FleetDraft {
  readonly host: string;
  readonly persona: Persona;
  readonly path: string;
  readonly body: string;
}

export const loadDraft = async (options: Record<string, unknown> = {}): Promise<AnyClass> => {
  const [draft] = await loadClasses(plugin, options);
  if (draft === undefined) throw new TypeError("no class");
  return asAnyClass(draft);
};

const WEEK = 7 * 24 * 3_600_000;

/** Some people on each of many hosts, so-and-so many papers each, one after the other. */
export const writeFleet = async (
  hosts: number,
  draftsEach: number,
  peopleOn: (host: number) => readonly Persona[],
): Promise<FleetDraft[]> => {
  const draft = await loadDraft();
  const fleet: FleetDraft[] = [];
  for (let at = 0; at < hosts; at++) {
    const host = { ...HOST, hostname: `srv-${String(at).padStart(2, "0")}` };
    for (const persona of peopleOn(at)) {
      const files: KnownFile[] = [];
      for (let ordinal = 0; ordinal < draftsEach; ordinal++) {
        const written = { seed: `fleet ${at} ${persona.email}`, host, persona, ordinal };
        const parts = { ...written, files: [...files], at: WRITTEN_AT - (draftsEach - ordinal) * WEEK };
        const { path, body } = await writeFile(draft, parts);
        files.push({ path, contentClass: "draft" });
        fleet.push({ host: host.hostname, persona, path, body: String(body) });
      }
    }
  }
  return fleet;
};

/** Lines that say something. */
export const linesOf = (body: string): string[] => body.split("\n").filter((line) => line.trim() !== "");
