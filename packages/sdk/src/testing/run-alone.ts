import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { canDo } from "./needs.ts";
import { inTemporaryFolder } from "./temporary-folder.ts";

const NAMESPACES = [...(process.getuid?.() === 0 ? [] : ["--map-root-user"]), "--net", "--mount"];
const SETUP = 'ip link set lo up && mount --bind "$0" /etc/resolv.conf && exec "$@"';
const MOST_OUTPUT = 1 << 26;

/**
 * Tells whether this process may make a network and a mount namespace of its own; Linux only.
 *
 * @example if (!canRunAlone("psql looks the host up")) return;
 */
export const canRunAlone = (test: string): boolean =>
  canDo(test, "unshare, ip and the right to make namespaces", [
    ...(["unshare", ...NAMESPACES] as const),
    ...["ip", "link", "set", "lo", "up"],
  ] as [string, ...string[]]);

/**
 * Runs a script of the test's in a process without any network but loopback, whose only resolver is 127.0.0.1:53, so that
 * the script can start a name server there and watch what a program asks for. Programs speak English in there, whatever
 * the machine's language. Returns what it printed.
 *
 * @throws Error with what it said when it ends with anything but 0.
 * @example JSON.parse(await runAlone(new URL("./use-key.ts", import.meta.url), [folder]))
 */
export const runAlone = (script: URL, args: readonly string[] = []): Promise<string> =>
  inTemporaryFolder(async (folder) => {
    const resolver = join(folder, "resolv.conf");
    await writeFile(resolver, "nameserver 127.0.0.1\noptions attempts:1 timeout:2\n");
    const node = [process.execPath, ...process.execArgv, fileURLToPath(script), ...args];
    const { stdout } = await promisify(execFile)(
      "unshare",
      [...NAMESPACES, "sh", "-c", SETUP, resolver, ...node],
      { env: { ...process.env, LC_ALL: "C.UTF-8" }, maxBuffer: MOST_OUTPUT },
    );
    return stdout;
  });
