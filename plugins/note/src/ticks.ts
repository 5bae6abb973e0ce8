import type { Random } from "@decnet/sdk";

/** A habit of one person: what it does to a line. */
export type Tick = (line: string, random: Random) => string;

const ending =
  (end: string, share: number): Tick =>
  (line, random) =>
    random.bool(share) && !/[!?]$/.test(line) ? `${line.replace(/[.!?]$/, "")}${end}` : line;

const swap: Tick = (line, random) => {
  const words = line.split(" ");
  const long = words.flatMap((word, at) => (/^\p{Ll}{6,}$/u.test(word) ? [at] : []));
  if (long.length === 0 || !random.bool(0.25)) return line;
  const at = random.pick(long);
  const word = words[at] as string;
  const cut = random.int(2, word.length - 3);
  words[at] = `${word.slice(0, cut)}${word[cut + 1]}${word[cut]}${word.slice(cut + 2)}`;
  return words.join(" ");
};

const shout: Tick = (line, random) => {
  const words = line.split(" ");
  const plain = words.flatMap((word, at) => (/^\p{L}{4,}$/u.test(word) ? [at] : []));
  if (plain.length === 0 || !random.bool(0.3)) return line;
  const at = random.pick(plain);
  words[at] = (words[at] as string).toUpperCase();
  return words.join(" ");
};

// How people describe such habits in a persona's mannerisms, in five languages.
const HABITS: readonly (readonly [RegExp, (found: RegExpExecArray) => Tick])[] = [
  [
    /(?:ends? (?:\w+ )?with|termina (?:\w+ )?con|acaba (?:\w+ )?com|termina (?:\w+ )?com|finit par|termine par|endet mit) ["'“«]?([^"'”»]{1,20}?)["'”»]?$/i,
    (found) => ending(`${/^[\p{L}]/u.test(found[1] as string) ? ", " : " "}${found[1]}`, 0.25),
  ],
  [/exclam|ausrufezeichen/i, () => ending("!", 0.3)],
  [/ellips|suspensi|retic[eê]ncia|auslassung|trailing dots|\.\.\./i, () => ending("...", 0.3)],
  [/emoji|smile|sonris|sorris|sourire/i, () => ending(" :)", 0.2)],
  [/all.?caps|upper.?case|may[uú]scul|mai[uú]scul|majuscule|gro(ss|ß)buchstab/i, () => shout],
  [/typo|errata|gralha|faute de frappe|tippfehler/i, () => swap],
  [/question|pregunta|pergunta|frage/i, () => ending(" ?", 0.12)],
];

/** The habits a persona's mannerisms name; those that are not about the look of a line change nothing. */
export const ticksOf = (mannerisms: readonly string[]): Tick[] =>
  mannerisms.flatMap((mannerism) => {
    for (const [words, make] of HABITS) {
      const found = words.exec(mannerism);
      if (found !== null) return [make(found)];
    }
    return [];
  });

/** Tells whether somebody writes everything in small letters. */
export const isSmall = (mannerisms: readonly string[]): boolean =>
  mannerisms.some((mannerism) =>
    /lower.?case|no capitals|min[uú]scul|minuscule|klein(schreib|buchstab)|alles klein/i.test(mannerism),
  );

/** Tells whether a mannerism asks for short forms. */
export const isTerse = (mannerisms: readonly string[]): boolean =>
  mannerisms.some((mannerism) => /abbrev|abrevia|abr[eé]g|abk[uü]rz|telegra/i.test(mannerism));
