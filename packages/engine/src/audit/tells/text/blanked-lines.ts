import { type AuditHost, type Hit, NAMES, type Tell } from "@decnet/sdk";
import { bareLine } from "../../../text/bare-line.ts";
import { kindOf } from "../../../text/kind-of.ts";
import { FLEET } from "./fleet.ts";
import { allHomeFiles, type UserFile } from "./user-files.ts";

const SHORTEST = 20;
const WORDS = 4;
const MANY = 3;
const MOST = 0.05;
const WORST = 5;

interface Frame {
  readonly file: UserFile;
  readonly line: number;
  readonly hosts: Set<AuditHost>;
}

const DAYS = Object.values(NAMES).flatMap(({ days, months }) => [...days, ...months]);

/** Whoever logs in somewhere, and days and months: what fills a ready-made sentence, beside figures and capitals. */
const fillingsOf = (hosts: readonly AuditHost[]): ReadonlySet<string> => {
  const names = hosts.flatMap(({ facts }) =>
    facts.accounts.flatMap(({ fullName, name }) => [name, ...fullName.split(" ")]),
  );
  return new Set([...DAYS, ...names].filter((word) => word.length > 2).map((word) => word.toLowerCase()));
};

const WORD = /[\p{L}\p{N}][\p{L}\p{N}.,:%€$@/_-]*/gu;
const AFTER_WORD = /[\p{L},] $/u;

type Part = "filling" | "capital" | "other";

const partOf = (word: string, fillings: ReadonlySet<string>): Part => {
  const bare = word.toLowerCase().replace(/[^\p{L}]+$/u, "");
  if (/\d/.test(word) || fillings.has(bare)) return "filling";
  return /^\p{Lu}/u.test(word) ? "capital" : "other";
};

/**
 * Writes lines with a blank for each word that could be another one there.
 *
 * @example blankWith(new Set(["monday"]))("- ask Bo for 12 disks on monday") // "ask _ for _ disks on _"
 */
export const blankWith = (fillings: ReadonlySet<string>): ((line: string) => string) => {
  const parts = new Map<string, Part>();
  return (line) => {
    const blanked = line.replace(WORD, (word, at: number) => {
      const part = parts.get(word) ?? partOf(word, fillings);
      parts.set(word, part);
      // A capital at the start of a line, or of a sentence, is no name.
      const isName = part === "capital" && AFTER_WORD.test(line.slice(Math.max(0, at - 2), at));
      return part === "filling" || isName ? "_" : word;
    });
    return bareLine(blanked);
  };
};

const framesOf = (files: readonly UserFile[], fillings: ReadonlySet<string>): ReadonlyMap<string, Frame> => {
  const frames = new Map<string, Frame>();
  const blank = blankWith(fillings);
  for (const file of files)
    for (const [at, line] of file.text.split("\n").entries()) {
      const text = blank(line);
      if (text.length < SHORTEST || (text.match(/\p{L}{2,}/gu)?.length ?? 0) < WORDS) continue;
      const known = frames.get(text);
      if (known === undefined) frames.set(text, { file, line: at + 1, hosts: new Set([file.host]) });
      else known.hosts.add(file.host);
    }
  return frames;
};

/** X06: sentences that a fleet fills in as a form. */
export const blankedLines: Tell = {
  id: "X06",
  weight: 1,
  title: "one sentence, other names",
  rule:
    "of the distinct lines in notes and lists (20 characters and four words besides blanks), with figures, days, months, people's names and " +
    "capitals blanked, more than 5 % stand on three or more hosts; one hit for the fleet, and one for each of the five most widespread",
  reading:
    "An intruder who replaces the numbers sees a phrase book. Forms that a company fills in look so too, and then all lines of " +
    "a file are shared.",
  async check({ hosts }) {
    if (hosts.length < MANY) throw new Error("it takes three hosts to share a line");
    const files = (await allHomeFiles(hosts)).filter((file) => kindOf(file) === "prose");
    const frames = framesOf(files, fillingsOf(hosts));
    const shared = [...frames].filter(([, frame]) => frame.hosts.size >= MANY);
    if (shared.length <= MOST * frames.size) return [];
    const share = ((100 * shared.length) / frames.size).toFixed(1);
    const worst = shared
      .sort(([a, x], [b, y]) => y.hosts.size - x.hosts.size || (a < b ? -1 : 1))
      .slice(0, WORST);
    return [
      {
        decky: FLEET,
        seen: `${shared.length} of ${frames.size} sentences (${share} %) stand on three or more hosts`,
      },
      ...worst.map(([text, { file, line, hosts: where }]): Hit => {
        const seen = `“${text.slice(0, 80)}” stands on ${where.size} hosts`;
        return { decky: file.host.decky, path: file.path, line, seen };
      }),
    ];
  },
};
