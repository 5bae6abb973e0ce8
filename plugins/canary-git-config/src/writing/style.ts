import type { Language, Random } from "@decnet/sdk";

/** How a team writes its scripts; one way in a whole repository. */
export interface Style {
  /** Settings of shell scripts in capitals. */
  readonly capitals: boolean;
  /** `${name}` where `$name` would do. */
  readonly braces: boolean;
  readonly shebang: string;
  /** Below the heading; may be empty. */
  readonly strict: string;
  /** How `LOG "…"` is written, and the function it needs. */
  readonly log: { readonly call: string; readonly defined?: string };
  /** The function that `DIE "…"` calls; absent: written out each time. */
  readonly die?: { readonly call: string; readonly defined: string };
  /** Share of the places for a comment that have one. */
  readonly comments: number;
  /** Names in the writers' own language, where it is not English. */
  readonly ownNames: number;
  /** Between the words of a file name. */
  readonly separator: string;
  /** Suffix of shell scripts; some do without. */
  readonly suffix: string;
}

const LOG_NAMES: Readonly<Record<Language, readonly string[]>> = {
  en: ["log", "say", "msg", "info", "note", "tell"],
  es: ["log", "aviso", "msg", "di", "info"],
  pt: ["log", "aviso", "msg", "diz", "info"],
  fr: ["log", "dire", "msg", "info", "trace"],
  de: ["log", "melde", "msg", "sag", "info"],
};
const DIE_NAMES: Readonly<Record<Language, readonly string[]>> = {
  en: ["die", "fail", "bail", "stop", "abort", "giveup"],
  es: ["die", "fallo", "fin", "abortar", "error"],
  pt: ["die", "falha", "fim", "abortar", "erro"],
  fr: ["die", "echec", "fin", "abandon", "erreur"],
  de: ["die", "abbruch", "ende", "fehler", "raus"],
};

const logStyle = (language: Language, random: Random): Style["log"] => {
  const name = random.pick(LOG_NAMES[language]);
  const clock = random.pick(["%H:%M:%S", "%F %T", "%T", "%d.%m. %H:%M", "%Y-%m-%d %H:%M"]);
  return random.weighted<Style["log"]>([
    [{ call: "echo" }, 4],
    [{ call: "printf '%s\\n'" }, 1],
    [{ call: name, defined: `${name}() { echo "$(date '+${clock}') $*"; }` }, 3],
    [{ call: name, defined: `${name}() {\n  printf '%s %s\\n' "$(date '+${clock}')" "$*"\n}` }, 2],
    [{ call: name, defined: `${name}() { [ -t 1 ] && echo "$*" || logger -t "\${0##*/}" "$*"; }` }, 2],
  ]);
};

const dieStyle = (language: Language, random: Random): Style["die"] => {
  const name = random.pick(DIE_NAMES[language]);
  const code = random.pick([1, 1, 2, 3]);
  const defined = random.pick([
    `${name}() { echo "$*" >&2; exit ${code}; }`,
    `${name}() {\n  echo "$*" >&2\n  exit ${code}\n}`,
    `${name}() {\n  printf '%s\\n' "$*" >&2\n  exit ${code}\n}`,
    `${name}() { echo "\${0##*/}: $*" >&2; exit ${code}; }`,
  ]);
  return random.bool(0.65) ? { call: name, defined } : undefined;
};

/** The style of a repository. */
export const styleOf = (language: Language, random: Random): Style => {
  const isBash = random.bool(0.6);
  const die = dieStyle(language, random.fork("die"));
  return {
    capitals: random.bool(0.5),
    braces: random.bool(0.3),
    shebang: isBash ? random.pick(["#!/bin/bash", "#!/usr/bin/env bash"]) : "#!/bin/sh",
    // Not -e: much in these scripts may fail and is looked at afterwards.
    strict: random.weighted([
      ["set -u", 4],
      ["set -o nounset", 1],
      ["export LC_ALL=C", 1],
      ["umask 027", 1],
      ["", 3],
    ]),
    log: logStyle(language, random.fork("log")),
    ...(die !== undefined && { die }),
    comments: 0.3 + random.next() * 0.7,
    ownNames: random.bool(0.5) ? random.next() : 0,
    separator: random.pick(["-", "-", "_"]),
    suffix: random.bool(0.85) ? ".sh" : "",
  };
};
