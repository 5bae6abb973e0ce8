/** Paths that must exist for a command to have done what it was for. */
export interface CommandPaths {
  /** Programs, scripts, and folders that it goes to. */
  readonly needed: readonly string[];
  /** Files that it leaves behind by `>>` or `>`. */
  readonly written: readonly string[];
}

const NONE: CommandPaths = { needed: [], written: [] };

const SEPARATORS = /&&|\|\||[;|&(){}`\n]/;
// A test in front may mean that nothing runs at all.
const GUARD = /(?:^|[\s;&|({!])(?:test|\[\[?) /;
const PREFIXES =
  /^(?:(?:if|then|else|do|while|until|!|time|exec|command|nohup|sudo|chronic|setsid|nice(?: -n ?-?\d+| -\d+)?|ionice(?: -\S+(?: ?\d)?)*|env(?: -\S+)*|timeout(?: -\S+)* \S+|flock(?: -\S+(?: \d+)?)* \S+|[A-Za-z_]\w*=\S*)\s+)*/;
const INTERPRETER = /(?:^|\/)(?:(?:ba|da|z|k)?sh|python[\d.]*|perl|php[\d.]*|ruby|node|source|\.)$/;
const DYNAMIC = /[$*?[\]%`]/;

const place = (word: string, home: string): string => word.replace(/^(?:~|\$HOME|\$\{HOME\})(?=\/)/, home);

const isFixed = (path: string): boolean => path.startsWith("/") && !DYNAMIC.test(path);

const neededBy = (segment: string, home: string): string[] => {
  const words = segment
    .trim()
    .replace(PREFIXES, "")
    .split(/\s+/)
    .map((word) => place(word, home));
  const [program = "", ...args] = words;
  const needed = [program];
  // What comes after -m is a module, and after -c a command: at its head again may stand a path.
  if (INTERPRETER.test(program) && !args.includes("-m"))
    needed.push(args.find((word) => !word.startsWith("-")) ?? "");
  if (program === "cd" || /(?:^|\/)run-parts$/.test(program)) needed.push(args.at(-1) ?? "");
  return needed.filter((path) => isFixed(path) && path.length > 1);
};

/**
 * Reads a crontab's command as far as that goes without a shell. What is behind a test counts for nothing.
 *
 * @example commandPaths("/opt/b.sh >> /var/log/b.log 2>&1", "/root") // { needed: ["/opt/b.sh"], written: ["/var/log/b.log"] }
 */
export const commandPaths = (command: string, home: string): CommandPaths => {
  if (GUARD.test(command)) return NONE;
  const written: string[] = [];
  const bare = command
    .replace(/["']/g, " ")
    .replace(/\d?>{1,2}&\d|&?\d?>{1,2}\s*(\S+)/g, (_, target: string | undefined) => {
      if (target !== undefined) written.push(place(target, home));
      return " ";
    });
  return {
    needed: bare.split(SEPARATORS).flatMap((segment) => neededBy(segment, home)),
    written: written.filter((path) => isFixed(path) && !/^\/(?:dev|tmp|run|proc)\//.test(path)),
  };
};
