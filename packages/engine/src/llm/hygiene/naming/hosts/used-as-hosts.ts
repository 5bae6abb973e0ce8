import { withoutUrls } from "../without-urls.ts";
import { commandTargets } from "./command-target.ts";

const NAME = "([a-z][\\w-]+(?:\\.[\\w-]+)*)";
const URL = /(?<![\w+.-])[a-z][a-z+.-]*:\/\/(?:[^\s/@"'`<>]*@)?([^\s/:"'`<>?#()[\]{},;|\\]+)/gi;
const LOGIN = new RegExp(`(?<![\\w.+-])[\\w.+-]+@${NAME}:(?=\\S)`, "gi");
const COPIES = /\b(?:scp|rsync|sftp|sshfs|mount)\b/;
const REMOTE = new RegExp(`(?<![\\w./$}=@:-])${NAME}:(?=[/~.\\w$*:])(?!//)`, "gi");
const DATABASE =
  /\b(?:mysql(?:dump|admin)?|mariadb(?:-dump)?|psql|pg_dump|redis-cli)\b[^|;&\n]{0,200}?\s(?:-h ?|--host[= ])["']?([a-z][\w.-]*)/gi;
const SHARE = /\\\\([a-z][\w.-]*)\\/gi;

const LITERAL = /^[a-z\d](?:[\w.-]*[a-z\d])?$/i;
const ADDRESS = /^[\d.]+$/;

const firstGroups = (line: string, pattern: RegExp): readonly string[] =>
  [...line.matchAll(pattern)].flatMap(([, name]) => (name === undefined ? [] : [name]));

/** What a line uses as a host: in a URL, behind a login, as the other end of a copy, or as a command's target. */
export const usedAsHosts = (line: string, isCode: boolean): readonly string[] => {
  const rest = withoutUrls(line);
  return [
    ...firstGroups(line, URL),
    ...firstGroups(rest, LOGIN),
    ...(COPIES.test(rest) ? firstGroups(rest, REMOTE) : []),
    ...firstGroups(rest, DATABASE),
    ...firstGroups(rest, SHARE),
    ...commandTargets(rest, isCode),
  ].filter((name) => LITERAL.test(name) && !ADDRESS.test(name));
};
