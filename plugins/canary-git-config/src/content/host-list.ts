import type { Script, Workshop } from "../scripts/script.ts";
import { slotsOf } from "../world/world.ts";
import { say } from "../writing/say.ts";
import type { Change, Part } from "./part.ts";
import { scriptId } from "./script-part.ts";

const FIRST_SHARE = 0.6;
const REMARKED = 0.35;

/** What came before a host: its name with another number, which no host has now. */
const formerHost = (hosts: readonly string[]): string | undefined =>
  hosts
    .map((host) =>
      host.replace(/(\d+)(\D*)$/, (_, digits: string, rest: string) => {
        const number = Number(digits) - 1;
        return `${String(number < 0 ? 9 : number).padStart(digits.length, "0")}${rest}`;
      }),
    )
    .find((host) => !hosts.includes(host));

const unknown = (hosts: readonly string[], here: string): string | undefined => {
  const former = formerHost(hosts);
  return former === here ? undefined : former;
};

/** The list of hosts that some scripts go through; it comes with the first of them. Some hosts came later, and one is gone. */
export const hostListPart = (path: string, readers: readonly Script[], { world }: Workshop): Part => {
  if (readers.length === 0) return { files: [], changes: [] };
  const { phrases } = world;
  const random = world.random.fork("host list");
  const firstCount = Math.max(1, Math.round(world.hosts.length * FIRST_SHARE));
  const former = random.fork("former").bool(0.6) ? unknown(world.hosts, world.here) : undefined;
  const hosts = [...world.hosts, ...(former === undefined ? [] : [former])];
  const remarkOn = (start: string, name: string) =>
    say(phrases.remarks, start, slotsOf(world, random.fork("slots", name)), random.fork(start, name));
  const head = `# ${remarkOn("hosts", "head")}\n`;
  const width = random.pick([20, 24, 28, 16]);
  const lines = hosts.map((host) => {
    const own = random.fork(host);
    const remark = own.bool(REMARKED) ? `# ${remarkOn("host", host)}` : "";
    return { host, line: remark === "" ? host : `${host.padEnd(width - 1)} ${remark}` };
  });
  const isSorted = random.fork("sorted").bool();
  const written = isSorted ? lines.sort((a, b) => (a.host < b.host ? -1 : 1)) : lines;
  const change = (host: string, start: "hostAdd" | "hostGone"): Change => ({
    id: `${start}:${host}`,
    needs: readers.slice(0, 1).map(scriptId),
    weight: 1.5,
    says: { grammar: phrases.commits, start, slots: { ...slotsOf(world, random), host } },
    ...(start === "hostGone" && { isDue: true }),
  });
  const later = world.hosts.slice(firstCount);
  return {
    files: [
      {
        path,
        write: (made) => {
          if (!readers.some((script) => made.has(scriptId(script)))) return undefined;
          const there = written.filter(({ host }) =>
            host === former
              ? !made.has(`hostGone:${host}`)
              : !later.includes(host) || made.has(`hostAdd:${host}`),
          );
          return `${head}${there.map(({ line }) => `${line}\n`).join("")}`;
        },
      },
    ],
    changes: [
      ...later.map((host) => change(host, "hostAdd")),
      ...(former === undefined ? [] : [change(former, "hostGone")]),
    ],
  };
};
