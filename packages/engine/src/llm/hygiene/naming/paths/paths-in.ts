import { posix } from "node:path";
import type { PersonalContext } from "@decnet/sdk";
import { withoutUrls } from "../without-urls.ts";
import { type PathToken, pathTokens } from "./path-tokens.ts";

// Filesystem Hierarchy Standard 3.0, chapter 3.
const ROOTS =
  /^\/(?:bin|boot|dev|etc|home|lib\d*|media|mnt|opt|proc|root|run|sbin|srv|sys|tmp|usr|var)(?:\/|$)/;
// Where people put what they do not know a place for.
const OWN_ROOTS =
  /^\/(?:apps?|backups?|data\d*|docker|exports?|logs?|nas|projects?|repos?|scripts?|shares?|storage|volume\d+|work|www)\/?$/;
const REQUEST = /\b(?:GET|POST|PUT|PATCH|DELETE|HEAD) $|<$/;
const PATTERN = /\b(?:awk|sed|e?grep|perl|re\.\w+)\b/;

/** Tells a path from a sign-off (`/jw`), a pattern (`/error/`), and the path of a request. */
const isPath = ({ token, before, after }: PathToken, isCode: boolean): boolean => {
  if (token.startsWith("~") || ROOTS.test(token)) return true;
  if (REQUEST.test(before)) return false;
  if (isCode && (token.endsWith("/") || PATTERN.test(before) || /^\s*\{/.test(after))) return false;
  return OWN_ROOTS.test(token) || /^\/[\w.-]+\/[\w.-]+/.test(token);
};

// What is filled in when it runs: the folder above it is named all the same.
const OPEN = /[*?[$%{].*$/;

const plainPath = (token: string, home: string): string => {
  const ended = token.replace(/[.,!?…]+$/, "");
  const fixed = ended.replace(OPEN, "");
  const named = fixed === ended ? ended : fixed.slice(0, fixed.lastIndexOf("/") + 1);
  return posix.normalize(named.replace(/^~/, home)).replace(/(?<=.)\/$/, "");
};

/** The paths that a line names, absolute and in their plain form. */
export const pathsIn = (
  line: string,
  { account }: Pick<PersonalContext, "account">,
  isCode: boolean,
): readonly string[] =>
  pathTokens(withoutUrls(line))
    .filter((token) => isPath(token, isCode))
    .map(({ token }) => plainPath(token, account.home));
