import { posix } from "node:path";
import type { NamedText } from "./named-text.ts";

/** What a text is for: `prose` a person's notes and lists, `code` with comments, `data` neither. */
export type TextKind = "prose" | "code" | "data";

const PROSE = /^\.(?:txt|md|markdown|text|org|rst|adoc|eml|note)$/;
const CODE =
  /^\.(?:sh|bash|zsh|py|pl|pm|rb|php|js|mjs|cjs|ts|tsx|jsx|go|rs|c|h|cc|cpp|hpp|java|kt|lua|awk|sed|r|ps1|bat|service|timer|conf|cfg|ini|ya?ml|toml|tf|css|scss|vim)$/;
const CODE_NAMES = /^(?:Makefile|Dockerfile|Containerfile|Vagrantfile|Jenkinsfile|Gemfile|Rakefile|crontab)$/;

const kindOfName = (path: string): TextKind | undefined => {
  const name = posix.basename(path);
  const extension = posix.extname(name).toLowerCase();
  if (PROSE.test(extension)) return "prose";
  if (CODE.test(extension) || CODE_NAMES.test(name)) return "code";
  // A dot without a known ending may be part of the name (`por.fazer`), a known one of data is not.
  return /^\.[a-z]{1,5}\d?$/.test(extension) ? "data" : undefined;
};

/**
 * The kind of a text, by its first line and its name.
 *
 * @example kindOf({ path: "/home/ana/run", text: "#!/bin/sh\n" }) // "code"
 */
export const kindOf = ({ path, text }: NamedText): TextKind =>
  text.startsWith("#!") ? "code" : (kindOfName(path) ?? "prose");
