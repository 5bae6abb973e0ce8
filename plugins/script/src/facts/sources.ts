import type { Random } from "@decnet/sdk";
import type { Fact, Source } from "../fact.ts";
import { knownPlaces } from "../known-places.ts";
import { pythonPath } from "./python-path.ts";
import { READS, type Reads } from "./reads.ts";

const takesArguments = ({ plan }: Source): boolean => /\$(«|\{)?[0-9#@*]|sys\.argv/.test(plan.job.main);

const asShell = ({ otherwise }: Reads, path: string, random: Random, source: Source): string => {
  if (path.startsWith("/")) return `"${path}"`;
  if (path !== "") return `"${source.value("h")}/${path}"`;
  if (otherwise === "home") return `"${source.value("h")}"`;
  if (otherwise === "file argument")
    return source.style.strict.some((line) => /u\b|nounset/.test(line)) ? '"$«1:-»"' : '"$1"';
  return takesArguments(source) ? random.pick(['"."', '"$PWD"']) : random.pick(['"$«1:-.»"', '"$«1:-$PWD»"']);
};

const asPython = ({ otherwise }: Reads, path: string, random: Random, source: Source): string => {
  if (path.startsWith("/")) return `"${path}"`;
  if (path !== "") return pythonPath(path, source);
  if (otherwise === "home")
    return random.pick(['os.path.expanduser("~")', `"${source.ctx.account.home}"`, 'os.environ["HOME"]']);
  if (otherwise === "file argument") return "sys.argv[1]";
  return takesArguments(source)
    ? '"."'
    : random.pick(['sys.argv[1] if len(sys.argv) > 1 else "."', '(sys.argv[1:] or ["."])[0]']);
};

const inWords = ({ otherwise }: Reads, path: string, source: Source): string => {
  if (path !== "") return path.startsWith("/") ? path : `~/${path}`;
  if (otherwise === "home") return "~";
  return source.plan.job.tongue === "python" || takesArguments(source) ? "." : "$1";
};

/**
 * `@=src:x@` where the script reads from (empty: nowhere known), `@=from:x@` and `@=py:from:x@` the same as code, and
 * `@=where:x@` as people call it.
 */
export const sources: Readonly<Record<string, Fact>> = Object.fromEntries(
  Object.entries(READS).flatMap(([name, reads]): [string, Fact][] => {
    const path = ({ value }: Source) => value(`src:${name}`);
    return [
      [`src:${name}`, (random, source) => reads.find(random, source, knownPlaces(source.ctx)) ?? ""],
      [`from:${name}`, (random, source) => asShell(reads, path(source), random, source)],
      [`py:from:${name}`, (random, source) => asPython(reads, path(source), random, source)],
      [`where:${name}`, (_random, source) => inWords(reads, path(source), source)],
    ];
  }),
);
