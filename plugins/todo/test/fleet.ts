import type { AnyClass, HostFacts, Persona } from "@decnet/sdk";
import { asAnyClass, parsePersona } from "@decnet/sdk";
import { HOST, loadClasses, PEOPLE } from "@decnet/sdk/testing";
import plugin from "../src/index.ts";

const TITLES: Record<string, readonly string[]> = {
  en: ["Systems Administrator", "Backend Developer", "Database Administrator", "Accountant", "HR Officer"],
  es: [
    "Responsable de Ventas",
    "Técnico de Soporte",
    "Directora General",
    "Administrador de Sistemas",
    "Contable",
  ],
  pt: [
    "Administradora de Bases de Dados",
    "Programador",
    "Diretora Comercial",
    "Gestor de Projeto",
    "Assistente",
  ],
  fr: ["Responsable RH", "Comptable", "Développeuse", "Administrateur système", "Chargée de communication"],
  de: ["Buchhalterin", "Support-Techniker", "Entwickler", "Teamleiter", "Systemadministrator"],
};

/** A person with some fields changed. */
export const personWith = (person: Persona, changes: Partial<Persona>): Persona => {
  const result = parsePersona({ ...person, ...changes });
  if ("problems" in result) throw new TypeError(JSON.stringify(result.problems));
  return result.persona;
};

/** Twenty-five people: five languages, five roles each. */
export const everyone = (): Persona[] =>
  PEOPLE.flatMap((person) => (TITLES[person.language] ?? []).map((role) => personWith(person, { role })));

/** The class under test. */
export const todo = async (options: Record<string, unknown> = {}): Promise<AnyClass> => {
  const [contentClass] = await loadClasses(plugin, options);
  if (contentClass === undefined) throw new TypeError("no class");
  return asAnyClass(contentClass);
};

/** One host of a fleet. */
export const hostNamed = (number: number): HostFacts => ({ ...HOST, hostname: `ws-lis-${100 + number}` });

/** Every item line of a list, whatever marks it uses, with its words. */
export const itemsOf = (body: string): { open: boolean; words: string }[] =>
  body.split("\n").flatMap((line) => {
    const [, , box, text] = /^\s*([-*+] |)\[( |x|X)\] (.+)$/.exec(line) ?? [];
    if (text !== undefined) return [{ open: box === " ", words: text }];
    const [, mark, rest] = /^\s*([-*]|x|X) (.+)$/.exec(line) ?? [];
    if (rest === undefined || mark === undefined || /--$/.test(rest)) return [];
    const words = rest.replace(/ (\(\p{L}+( \p{L}+)?\)|✓)$/u, "");
    const suffix = / (\((done|ok|hecho|listo|feito|já está|fait|réglé|erledigt|fertig)\)|✓)$/.test(rest);
    return [{ open: !/^x$/i.test(mark) && !suffix, words: suffix ? words : rest }];
  });
