import { posix } from "node:path";
import { isHuman, type PersonalContext } from "@decnet/sdk";
import { kindOf } from "../../../../text/kind-of.ts";
import { mentionsIn, type NamingRule } from "../rule.ts";
import { debianPaths, isEverywhere } from "./debian-paths.ts";
import { madePaths } from "./made-paths.ts";
import { pathsIn } from "./paths-in.ts";

// bash's /etc/skel, which adduser copies into every home.
const SKELETON = [".bashrc", ".profile", ".bash_logout"];

const withFolders = (paths: readonly string[]): ReadonlySet<string> => {
  const all = new Set<string>(["/"]);
  for (const path of paths) for (let at = path; !all.has(at); at = posix.dirname(at)) all.add(at);
  return all;
};

/** What crontabs run, as far as this account may read them. */
const scheduled = ({ host, account, clock }: PersonalContext): readonly string[] =>
  host.crontab
    .filter(({ user, since = 0 }) => since <= clock.now() && (user === account.name || user === "root"))
    .flatMap(({ command }) => pathsIn(command, { account }, true));

const existing = (context: PersonalContext): readonly string[] => {
  const { account, host, files, path } = context;
  return [
    path,
    account.home,
    ...files.map((file) => file.path),
    ...SKELETON.map((name) => `${account.home}/${name}`),
    ...host.accounts.filter(isHuman).map(({ home }) => home),
    ...host.interpreters,
    ...host.syslogRules.map((rule) => rule.path),
    ...host.rotation.flatMap(({ paths }) => paths.filter((rotated) => !/[*?[]/.test(rotated))),
    ...scheduled(context),
    ...debianPaths(host),
  ];
};

/** Absolute paths, and those below `~`: files of the account and the host's own, what a script makes, and the folders above. */
export const paths: NamingRule = {
  fault: "unknown-path",
  thing: "a path",
  mentions: (named, context) => {
    const isCode = kindOf(named) === "code";
    return mentionsIn(named.text, (line) => (line.startsWith("#!") ? [] : pathsIn(line, context, isCode)));
  },
  exists: (named, context) => {
    const made = kindOf(named) === "code" ? madePaths(named.text, context) : [];
    const known = withFolders([...existing(context), ...made]);
    const isInside = (path: string) => made.some((folder) => path.startsWith(`${folder}/`));
    return (path) => known.has(path) || isEverywhere(path) || isInside(path);
  },
};
