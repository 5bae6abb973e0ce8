import type { Language, Random } from "@decnet/sdk";
import type { Qualifiers } from "./qualifiers.ts";
import type { Style } from "./style.ts";
import { IDENTIFIERS } from "./words/identifiers.ts";
import { RESERVED } from "./words/reserved.ts";

/** What a script calls the thing behind a blank such as `@src@`: the same name each time. */
export type Naming = (concept: string) => string;

const camel = (name: string): string => name.replace(/_+(\w)/g, (_, letter: string) => letter.toUpperCase());

const poolOf = (concept: string, style: Style, language: Language): string[] => {
  const pool = IDENTIFIERS[concept.replace(/\d+$/, "")];
  if (pool === undefined) throw new RangeError(`script: nothing is called @${concept}@`);
  const own = style.ownNames && language !== "en" ? (pool[language] ?? "") : "";
  return `${own} ${pool.en}`.trim().split(" ");
};

// How often a name says whose it is: `disk_limit` rather than `limit`.
const QUALIFIED = { setting: 0.6, other: 0.28 };

/**
 * Hands out the names of one script, in its author's spelling. No two things share one.
 *
 * @param settings concepts that stand on top as settings: they are the ones written in capitals.
 */
export const namingFor = (
  style: Style,
  language: Language,
  settings: ReadonlySet<string>,
  qualifiers: Qualifiers,
  random: Random,
): Naming => {
  const given = new Map<string, string>();
  const taken = new Set<string>();
  const spell = (concept: string, name: string): string => {
    if (concept.startsWith("do_")) return style.camel ? camel(name) : name;
    const upper = style.capitals === "all" || (style.capitals === "settings" && settings.has(concept));
    if (upper) return name.replace(/_$/, "").toUpperCase();
    return style.camel ? camel(name) : name;
  };
  return (concept) => {
    const known = given.get(concept);
    if (known !== undefined) return known;
    const plain = random.fork(concept).shuffle(poolOf(concept, style, language));
    const own = random.fork("qualifier", concept);
    const [words, share] = settings.has(concept)
      ? [qualifiers.settings, QUALIFIED.setting]
      : [qualifiers.others, QUALIFIED.other];
    const qualified = words.length > 0 && !concept.startsWith("do_") && own.bool(share);
    const names = qualified ? [`${own.pick(words)}_${plain[0]}`, ...plain] : plain;
    const free = names.find((name) => {
      const spelt = spell(concept, name);
      return !RESERVED.has(name) && !RESERVED.has(spelt.toLowerCase()) && !taken.has(spelt.toLowerCase());
    });
    const name = spell(concept, free ?? `${names[0]}_${taken.size}`);
    taken.add(name.toLowerCase());
    given.set(concept, name);
    return name;
  };
};
