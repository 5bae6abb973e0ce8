import { capitalize, type Random } from "@decnet/sdk";
import type { Theme } from "../themes/theme.ts";
import { slotsOf, type World } from "../world/world.ts";
import { choose } from "../writing/choose.ts";
import { type Facts, factsOf } from "../writing/facts.ts";
import { fill } from "../writing/fill.ts";
import { type Done, readLines, settingsIn, writeLines } from "../writing/lines.ts";
import { nameThings } from "../writing/name-things.ts";
import { sayPhrase } from "../writing/say.ts";
import type { Style } from "../writing/style.ts";
import { writePython } from "./python.ts";
import { readSettings, writeSettings } from "./settings.ts";
import { dropUnused, writeShell } from "./shell.ts";

/** A script of a repository, at any moment of its life. */
export interface Script {
  readonly theme: Theme;
  /** Such as `check-disks.sh`. */
  readonly file: string;
  /** The file's name without its suffix. */
  readonly stem: string;
  /** What it does: `packs /srv/x and keeps the last copies`. */
  readonly about: string;
  /** What people call it: `backup`. */
  readonly what: string;
  /** What it deals with. */
  readonly facts: Facts;
  /** Values that a step changes, by step. */
  readonly changes: ReadonlyMap<string, readonly [before: string, after: string]>;
  readonly write: (done: Done) => string;
}

/** What the scripts of one repository have in common. */
export interface Workshop {
  readonly world: World;
  readonly style: Style;
  /** The file that lists the hosts. */
  readonly hostList: string;
}

const MARKS: Readonly<Record<Theme["tongue"], string>> = { shell: "#", python: "#", sql: "--" };
const SUFFIXES = { python: ".py", sql: ".sql" } as const;

const stemOf = ({ names, tongue }: Theme, { world, style }: Workshop, random: Random): string => {
  const stem = random.pick(names[world.language].split(" "));
  // Python cannot import what has a hyphen in its name.
  return stem.replaceAll(/[-_]/g, tongue === "python" ? "_" : style.separator);
};

// What is not there yet leaves empty lines behind; Python has two between functions.
const tidy = (text: string, tongue: Theme["tongue"]): string =>
  `${(tongue === "python" ? text.replace(/\n{4,}/g, "\n\n\n") : text.replace(/\n{3,}/g, "\n\n")).trim()}\n`;

/** Writes a theme's script as this repository's people would. */
export const scriptOf = (theme: Theme, workshop: Workshop): Script => {
  const { world, style, hostList } = workshop;
  const { language, phrases } = world;
  const random = world.random.fork("script", theme.id);
  const { tongue } = theme;
  const stem = stemOf(theme, workshop, random.fork("stem"));
  const facts = factsOf(world, { stem, hostlist: hostList }, random.fork("facts"));
  const settings = readSettings(choose(theme.settings, random.fork("settings")));
  const isUpper = tongue === "python" || style.capitals;
  const names = nameThings({
    language,
    ownNames: style.ownNames,
    capitals: new Set(isUpper ? settings.map(({ concept }) => concept) : []),
    reserved: tongue === "shell" ? [style.log.call, style.die?.call ?? ""] : [],
    random: random.fork("names"),
  });
  const write = (template: string, part: string) =>
    fill(template, {
      phrases,
      facts,
      names,
      braces: style.braces,
      comments: style.comments,
      mark: MARKS[tongue],
      random: random.fork(part),
    });
  const slots = {
    ...slotsOf(world, random.fork("about")),
    host: facts("host"),
    where: facts("srv"),
    unit: facts("unit"),
    // In German prose a noun has a capital.
    table: language === "de" ? capitalize(facts("table")) : facts("table"),
    amountcol: facts("amountcol"),
    groupcol: facts("groupcol"),
  };
  const about = sayPhrase(theme.about[language], slots, random.fork("sentence"));
  const sign = tongue === "shell" ? "=" : " = ";
  const parts = {
    about: `${capitalize(about)}.`,
    settings: write(writeSettings(settings, sign), "settings"),
    code: write(theme.code, "code"),
  };
  const shebang = choose("#!/usr/bin/‹env python3¦python3¦env python3›", random.fork("shebang"));
  const text =
    tongue === "shell"
      ? writeShell(parts, style)
      : tongue === "python"
        ? writePython(parts, shebang)
        : `-- ${parts.about}\n${parts.code.trim()}\n`;
  const lines = readLines(text);
  return {
    theme,
    stem,
    file: `${stem}${tongue === "shell" ? style.suffix : SUFFIXES[tongue]}`,
    about,
    what: sayPhrase(theme.what[language], slots, random.fork("what")),
    facts,
    changes: settingsIn(lines),
    write: (done) => tidy(dropUnused(writeLines(lines, done), style), tongue),
  };
};
