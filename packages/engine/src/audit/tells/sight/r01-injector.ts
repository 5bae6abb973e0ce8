import type { AuditProcess, Tell } from "@decnet/sdk";

// What writes files when it is sent in from outside. Kernel threads have no parent either, and stand in brackets.
const TOOLS = new Set(
  "sh bash dash ash zsh busybox base64 tar tee cat cp mv dd mkdir touch chmod chown install stat find printf echo gzip".split(
    " ",
  ),
);

const isTool = (command: string): boolean => {
  const [program = ""] = command.trim().split(/\s+/);
  return TOOLS.has(program.split("/").at(-1)?.replace(/^-/, "") ?? "");
};

const isOurs = ({ pid, ppid, command }: AuditProcess): boolean =>
  pid !== 1 && (/(?:^|\/)runc(?:\S*)? init\b/.test(command) || (ppid === 0 && isTool(command)));

/** R01: whoever writes the files is seen writing them. */
export const INJECTOR: Tell = {
  id: "R01",
  weight: 3,
  title: "injector in sight",
  rule: "A process other than PID 1 that is `runc init`, or without a parent (ppid 0: it was exec'd from outside) and a shell, base64, tar, tee, cat or the like. Nothing is said of a host whose processes are not known.",
  reading:
    "`ps -eo pid,ppid,args`. An operator's own `docker exec` looks the same: that is why it must not happen while an intruder is in.",
  check: async ({ hosts }) =>
    hosts.flatMap(({ decky, processes = [] }) =>
      processes.filter(isOurs).map(({ pid, command }) => ({
        decky,
        seen: `process ${pid} came from outside: ${command.slice(0, 120)}`,
      })),
    ),
};
