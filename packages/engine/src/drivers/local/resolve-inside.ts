import { lstatSync, readlinkSync } from "node:fs";

// path_resolution(7): Linux follows at most 40 links.
const MOST_LINKS = 40;

/**
 * The real path of a decky's path, its symbolic links followed as a process inside would follow them: absolute targets
 * start at the decky's root, and `..` never leaves it. `undefined` when there is nothing.
 *
 * @example resolveInside("/deckies/web", "/etc/os-release") // "/deckies/web/usr/lib/os-release"
 */
export const resolveInside = (root: string, path: string): string | undefined => {
  const todo = path.split("/").reverse();
  const done: string[] = [];
  let links = 0;
  while (todo.length > 0) {
    const part = todo.pop() as string;
    if (part === "" || part === ".") continue;
    if (part === "..") {
      done.pop();
      continue;
    }
    const here = [root, ...done, part].join("/");
    const stat = lstatSync(here, { throwIfNoEntry: false });
    if (stat === undefined) return undefined;
    if (!stat.isSymbolicLink()) {
      done.push(part);
      continue;
    }
    links += 1;
    if (links > MOST_LINKS) return undefined;
    const target = readlinkSync(here);
    if (target.startsWith("/")) done.length = 0;
    todo.push(...target.split("/").reverse());
  }
  return [root, ...done].join("/");
};
