import { spawnSync } from "node:child_process";

/**
 * Tells whether something a test needs is there: `probe` is a command that works where it is. Says `SKIP` when it does not, or
 * fails when everything is required.
 */
export const has = (
  test: string,
  what: string,
  [program, ...args]: readonly [string, ...string[]],
): boolean => {
  const { error, status } = spawnSync(program, args, { stdio: "ignore" });
  if (error === undefined && status === 0) return true;
  const message = `SKIP ${test}: needs ${what}`;
  if (process.env.DECNET_TEST_REQUIRE === "all") throw new Error(message);
  console.log(message);
  return false;
};

/** Tells whether OpenSSH's client is installed. */
export const hasSsh = (test: string): boolean => has(test, "openssh-client", ["ssh", "-V"]);

/** Tells whether this process may make a network and a mount namespace of its own. */
export const hasNamespaces = (test: string): boolean =>
  has(test, "unshare, ip and the right to make namespaces", [
    "unshare",
    "--net",
    "--mount",
    "ip",
    "link",
    "set",
    "lo",
    "up",
  ]);
