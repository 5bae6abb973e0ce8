import { spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { folder } from "../fixtures/decnet.ts";

const INSIDE = "DECNET_TEST_OWN_NETWORK";

const PLACES = [...(process.env.PATH ?? "").split(delimiter), "/usr/sbin", "/sbin"];

const missingOf = (programs: readonly string[]): string | undefined =>
  programs.find((program) => !PLACES.some((place) => existsSync(join(place, program))));

/** Whether this process is the one in the network of its own. */
export const isInside = (): boolean => process.env[INSIDE] === "1";

/**
 * Runs a test file once more in a network namespace of its own, where loopback is all there is and names are looked up at
 * 127.0.0.1: ports 53, 80 and 3306 are free there, and nothing can leave. Says `SKIP` when a program is missing.
 */
export const runInside = (file: string, programs: readonly string[]): void => {
  const missing = missingOf(["unshare", "ip", "mount", ...programs]);
  if (missing !== undefined) {
    console.log(`SKIP canaries fire: needs ${missing}`);
    return;
  }
  const resolver = join(folder, "resolv.conf");
  writeFileSync(resolver, "nameserver 127.0.0.1\noptions timeout:1 attempts:2\n");
  const enter = `ip link set lo up && mount --bind ${resolver} /etc/resolv.conf && exec "$@"`;
  const { status } = spawnSync(
    "unshare",
    [
      "--net",
      "--mount",
      "--fork",
      "--kill-child",
      "sh",
      "-c",
      enter,
      "sh",
      process.execPath,
      ...process.execArgv,
      file,
    ],
    { stdio: "inherit", env: { ...process.env, [INSIDE]: "1" } },
  );
  process.exitCode = status ?? 1;
};
