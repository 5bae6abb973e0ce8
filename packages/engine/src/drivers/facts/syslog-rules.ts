import type { HostFacts, SyslogRule } from "@decnet/sdk";
import type { FactSource } from "../fact-source.ts";
import { defaultSyslogRules } from "./default-syslog-rules.ts";
import { globMatch } from "./glob-match.ts";
import { type Includes, withIncludes } from "./with-includes.ts";

const PART = "[a-z0-9*]+(?:,[a-z0-9*]+)*\\.[!=]{0,2}[a-z0-9*]+";
const RULE = new RegExp(`^(${PART}(?:;${PART})*);?[ \\t]+(.+)$`, "i");
// What a statement of RainerScript may hold besides brackets that count.
const QUOTED = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'/g;

const openBrackets = (line: string): number => {
  const bare = line.replace(QUOTED, "").replace(/#.*/, "");
  return (bare.match(/[({]/g) ?? []).length - (bare.match(/[)}]/g) ?? []).length;
};

/** One statement each: continued lines joined, RainerScript up to the bracket that closes it, comments gone. */
const statements = (text: string): string[] => {
  const found: string[] = [];
  let open = 0;
  for (const raw of text.replace(/\\\n[ \t]*/g, "").split("\n")) {
    const line = raw.trim();
    if (line === "" || line.startsWith("#")) continue;
    if (open > 0) found.push(`${found.pop()} ${line}`);
    else found.push(line);
    if (!line.startsWith("$")) open = Math.max(0, open + openBrackets(line));
  }
  return found;
};

// A `-` asks not to sync; what follows a `;` is a template. Devices are consoles, not logs.
const fileOf = (action: string): string | undefined => {
  const path =
    /^-?(\/[^\s;]+)/.exec(action)?.[1] ??
    (/^action\s*\(.*\btype\s*=\s*"omfile"/i.test(action)
      ? /\bfile\s*=\s*"(\/[^"]+)"/i.exec(action)?.[1]
      : undefined);
  return path?.startsWith("/dev/") ? undefined : path;
};

/**
 * Reads the rules of rsyslog.conf(5) that end in a file: selector lines, and further actions after `&`. What goes to
 * other hosts, pipes, consoles and people is skipped, and so are filters that are no selectors.
 *
 * @example parseSyslogRules("auth,authpriv.*\t\t/var/log/auth.log\nmail.*\t-/var/log/mail.log\n")
 */
export const parseSyslogRules = (text: string): SyslogRule[] => {
  let selector: string | undefined;
  return statements(text).flatMap((statement) => {
    const further = /^&\s*(.*)$/.exec(statement)?.[1];
    const [, own, action = ""] = RULE.exec(statement) ?? [];
    if (further === undefined) selector = own;
    const path = fileOf(further ?? action);
    return selector === undefined || path === undefined ? [] : [{ selector, path }];
  });
};

const INCLUDES: Includes = {
  targetOf: (line) =>
    (/^\s*\$IncludeConfig\s+(\/\S+)/i.exec(line) ??
      /^\s*include\s*\(.*\bfile\s*=\s*"(\/[^"]+)"/i.exec(line))?.[1],
  filesOf: async (target, source) => {
    const [, folder = "", name = ""] = /^(.*)\/([^/]*)$/.exec(target) ?? [];
    if (name !== "" && !/[*?[]/.test(name)) return [target];
    const names = await source.list(folder);
    return names.filter((file) => name === "" || globMatch(name, file)).map((file) => `${folder}/${file}`);
  },
};

/** Which log gets what on a host: what its rsyslog.conf says, else what its distribution's would. */
export const readSyslogRules = async (
  source: FactSource,
  os: HostFacts["os"],
): Promise<readonly SyslogRule[]> => {
  const pieces = await withIncludes("/etc/rsyslog.conf", source, INCLUDES);
  return pieces?.flatMap(parseSyslogRules) ?? defaultSyslogRules(os);
};
