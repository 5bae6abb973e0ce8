import type { Random } from "@decnet/sdk";
import { type Script, scriptOf, type Workshop } from "../scripts/script.ts";
import { THEMES } from "../themes/index.ts";
import type { Theme } from "../themes/theme.ts";
import type { World } from "../world/world.ts";
import { styleOf } from "../writing/style.ts";
import { hostListPart } from "./host-list.ts";
import { ignoredPart } from "./ignored.ts";
import { makefilePart } from "./makefile.ts";
import { pagePart, topicsFor } from "./page.ts";
import type { Change, Part, RepoFile } from "./part.ts";
import { readmePart } from "./readme.ts";
import { samplePart } from "./sample.ts";
import { schedulePart } from "./schedule.ts";
import { scriptId, scriptPart } from "./script-part.ts";

/** All that a repository will ever hold, and all that may happen to it. */
export interface Content {
  readonly files: readonly RepoFile[];
  readonly changes: readonly Change[];
  /** What the first commit brings. */
  readonly first: readonly string[];
  /** The script that the first commit is about. */
  readonly main: string;
}

const [FEWEST_SCRIPTS, MOST_SCRIPTS] = [2, 6];
const REVISIONS_EACH = 6;

const HOST_LISTS = [
  "hosts",
  "hosts.txt",
  "servers.txt",
  "hosts.list",
  "machines.txt",
  "inventory.txt",
  "nodes",
];
const FOLDERS = ["", "", "", "bin/", "scripts/", "tools/"];
const PAGE_FOLDERS = ["docs/", "docs/", "doc/", "notes/", ""];

const themesFor = ({ trade, random }: World, revisions: number): readonly Theme[] => {
  const ours = THEMES.filter(({ trades }) => trades.includes(trade));
  const count = FEWEST_SCRIPTS + Math.floor(revisions / REVISIONS_EACH) + random.fork("scripts").int(0, 1);
  return random.fork("themes").sample(ours, Math.min(count, MOST_SCRIPTS));
};

const distinct = (scripts: readonly Script[]): readonly Script[] =>
  scripts.filter(({ stem }, at) => scripts.findIndex((other) => other.stem === stem) === at);

const placesOf = (name: string, random: Random) => ({
  folder: random.fork("folder").pick(FOLDERS),
  pages: random.fork("pages").pick(PAGE_FOLDERS),
  installed: random
    .fork("installed")
    .pick([`/opt/${name}`, "/usr/local/bin", "/usr/local/sbin", `/srv/${name}`]),
});

/**
 * Makes up what a repository is about.
 *
 * @param name what it is called.
 * @param revisions about how many commits it will have.
 */
export const contentOf = (world: World, name: string, revisions: number): Content => {
  const { random } = world;
  const style = styleOf(world.language, random.fork("style"));
  const { folder, pages, installed } = placesOf(name, random.fork("places"));
  const hostList = random.fork("host list name").pick(HOST_LISTS);
  const workshop: Workshop = { world, style, hostList };
  const scripts = distinct(themesFor(world, revisions).map((theme) => scriptOf(theme, workshop)));
  const [main] = scripts as readonly [Script, ...Script[]];
  const readers = scripts.filter(({ theme }) => `${theme.settings}${theme.code}`.includes("@=hostlist@"));
  const hasPython = scripts.some(({ theme }) => theme.tongue === "python");
  const parts: readonly Part[] = [
    readmePart(name, scripts, folder, workshop),
    ignoredPart(hasPython, workshop),
    ...scripts.map((script) => scriptPart(script, folder, workshop)),
    ...scripts.map((script) => samplePart(script, workshop)),
    hostListPart(`${folder}${hostList}`, readers, workshop),
    ...topicsFor(workshop).map((topic) => pagePart(topic, pages, workshop)),
    schedulePart(scripts, installed, workshop),
    makefilePart(scripts, folder, installed, workshop),
  ];
  const atFirst = random.fork("first").int(2, 3);
  return {
    files: parts.flatMap(({ files }) => files),
    changes: parts.flatMap(({ changes }) => changes),
    first: scripts.slice(0, atFirst).map(scriptId),
    main: main.file,
  };
};
