import type { AuditFile, AuditHost, Hit, Tell } from "@decnet/sdk";
import { octal } from "./octal.ts";

const EXECUTE = 0o111;
const LARGEST = 1024 * 1024;
const WHERE = /^\/(?:home|root|srv|opt|usr\/local\/s?bin|etc\/cron\.\w+|etc\/init\.d)\//;
// Modules that can also be run, templates, and copies that somebody put aside.
const NOT_MEANT =
  /\/(?:node_modules|vendor|(?:site|dist)-packages|lib|libexec|share|\.git|\.cache|\.local|\.cargo|\.rustup|\.npm|\.nvm|\.pyenv)\/|\.(?:bak|dist|in|j2|old|orig|rej|sample|save|template|tmpl|tpl|txt|md)$|~$/;

const isScript = async (host: AuditHost, { path, size }: AuditFile): Promise<boolean> =>
  size > 2 && size <= LARGEST && /^#! ?\//.test((await host.text(path)) ?? "");

const idleOn = async (host: AuditHost): Promise<readonly Hit[]> => {
  const hits: Hit[] = [];
  for (const file of host.files) {
    const { path, kind, mode } = file;
    if (kind !== "file" || (mode & EXECUTE) !== 0 || !WHERE.test(path) || NOT_MEANT.test(path)) continue;
    if (await isScript(host, file))
      hits.push({ decky: host.decky, path, seen: `begins with #!, but its mode is ${octal(mode)}` });
  }
  return hits;
};

/** P06: scripts that nobody could run. */
export const NOT_EXECUTABLE: Tell = {
  id: "P06",
  weight: 2,
  title: "shebang without exec bit",
  rule: "A script of people's (homes, /srv, /opt, /usr/local/bin, cron's folders) that begins with #! and that nobody may execute. Not counted: modules, templates, backups.",
  reading:
    "`grep -rlE '^#!' /home | xargs ls -l`. Some start theirs with `bash FILE`; whoever writes a shebang mostly means to run it.",
  check: async ({ hosts }) => (await Promise.all(hosts.map(idleOn))).flat(),
};
