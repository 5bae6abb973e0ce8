import type { Persona } from "@decnet/sdk";

/** What a persona's mannerisms do to a list. */
export interface Habits {
  readonly letters: "as they are" | "lower" | "upper";
  /** Put after an item now and then, such as "ok?". */
  readonly endings: readonly string[];
  readonly terse: boolean;
  readonly bullet: "*" | undefined;
}

const ENDS_WITH =
  /(?:ends? (?:\w+ )*with|signs? off with|says|termina (?:con|com|em)|acaba (?:con|com|em)|finit par|endet mit|sagt|dit|dice|diz)\s+["'“„«]?\s*([^"'”»]{1,16}?)\s*["'”»]?$/i;

const LOWER =
  /lower.?case|no cap(ital)?s|min[uú]scul|sin may[uú]scul|klein(schreib|buchstab|geschrieben)|schreibt klein/i;
const UPPER = /upper.?case|all caps|shout|may[uú]scul|mai[uú]scul|majuscul|gro(ß|ss)(buchstab|schreib)/i;
const TERSE =
  /short|terse|brief|concise|few words|abbrev|escueto|breve|conciso|abrevia|court|bref|concis|abr[eè]g|kurz|knapp|abk[uü]rz|stichwort/i;

const MARKS: readonly (readonly [RegExp, string])[] = [
  [/exclam|ausruf/i, "!"],
  [/ellips|\.\.\.|dots|puntos suspensivos|retic[eê]ncias|points de suspension|auslassungs/i, "..."],
  [/smile|emoticon|emoji|:-?\)/i, ":)"],
];

/**
 * Reads a persona's mannerisms, written in any of the five languages.
 *
 * @example habitsOf({ ...laura, mannerisms: ["lower case", "ends with ok?"] }) // letters "lower", endings ["ok?"]
 */
export const habitsOf = ({ mannerisms }: Pick<Persona, "mannerisms">): Habits => {
  const said = (words: RegExp) => mannerisms.some((mannerism) => words.test(mannerism));
  const phrases = mannerisms.flatMap((mannerism) => ENDS_WITH.exec(mannerism)?.[1] ?? []);
  const marks = MARKS.filter(([words]) => said(words)).map(([, mark]) => mark);
  return {
    letters: said(LOWER) ? "lower" : said(UPPER) ? "upper" : "as they are",
    endings: [...phrases, ...marks],
    terse: said(TERSE),
    bullet: said(/asteris|bullet|stern/i) ? "*" : undefined,
  };
};
