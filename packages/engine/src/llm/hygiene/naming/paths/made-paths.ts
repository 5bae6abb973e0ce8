import type { PersonalContext } from "@decnet/sdk";
import { pathsIn } from "./paths-in.ts";

const ASSIGNMENT = /^\s*(?:export |local |readonly |declare (?:-\w+ )?)*([A-Za-z_]\w*) ?= ?(.*)$/;
const LOOP = /^\s*for ([A-Za-z_]\w*) in (.*)$/;

// What writes to its last argument, to all of them, or to the one in its brackets; what only looks first whether it is there
// claims nothing.
const ALL: readonly RegExp[] = [
  />>?\s*("[^"]*"|'[^']*'|[^\s;|&)]+)/g,
  /\b(?:mkdir|touch|tee|mktemp|install -d)\b([^|;&]*)/g,
  /\btar\s+-{0,2}(?=\w{0,9}c)\w{1,12}\s+("[^"]*"|\S+)/g,
  /\s(?:-o|--output)[= ]?("[^"]*"|\S+)/g,
  /\[\[?\s+(?:!\s+)?-[a-zA-Z]\s+("[^"]*"|\S+)/g,
  /\btest\s+(?:!\s+)?-[a-zA-Z]\s+("[^"]*"|\S+)/g,
  /\bopen\((.{1,200}?),\s*["'][wax]/g,
  /\b(?:makedirs|mkdir|exists|isdir|isfile|lexists|to_csv|copy2?|copyfile|copytree|move)\((.*)/g,
  /(?<![\w.])([\w.]+|Path\([^)]*\))\.(?:mkdir|exists|is_dir|is_file|touch|write_text|write_bytes|open)\(/g,
];
const LAST: readonly RegExp[] = [/(?:^|[\s;&|(])(?:cp|mv|rsync|ln)\s([^|;&]*)/g];

const firstGroups = (line: string, pattern: RegExp): readonly string[] =>
  [...line.matchAll(pattern)].map(([, group = ""]) => group);

/** Paths that a script makes itself, or looks for before it goes on. */
export const madePaths = (text: string, context: PersonalContext): readonly string[] => {
  const variables = new Map<string, string>();
  const expanded = (part: string): string =>
    part.replace(
      /"?\$\{?(\w+)\}?"?|(?<![\w/.~-])[A-Za-z_]\w*(?![\w/-])/g,
      (whole, name: string | undefined) => {
        const path = variables.get(name ?? whole);
        return path === undefined ? whole : ` ${path}`;
      },
    );
  const named = (part: string): readonly string[] => pathsIn(expanded(part), context, true);
  return text.split("\n").flatMap((line) => {
    const { 1: variable, 2: value = "" } = ASSIGNMENT.exec(line) ?? LOOP.exec(line) ?? [];
    const [path] = named(value);
    if (variable !== undefined && path !== undefined) variables.set(variable, path);
    return [
      ...ALL.flatMap((pattern) => firstGroups(line, pattern).flatMap(named)),
      ...LAST.flatMap((pattern) =>
        firstGroups(line, pattern).flatMap((args) => named(args.trim().split(/\s+/).at(-1) ?? "")),
      ),
    ];
  });
};
