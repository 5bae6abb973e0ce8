import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const tell = (test: string, what: string): false => {
  const message = `SKIP ${test}: needs ${what}`;
  if (process.env.DECNET_TEST_REQUIRE === "all") throw new Error(message);
  console.log(message);
  return false;
};

const isInstalled = (program: string): boolean =>
  (process.env.PATH ?? "").split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });

/**
 * Tells whether the programs a test runs are on the PATH. Prints `SKIP <test>: needs <program>` when one is not; with
 * `DECNET_TEST_REQUIRE=all` in the environment that is an error.
 *
 * @example if (!hasPrograms("git reads it", "git")) return;
 */
export const hasPrograms = (test: string, ...programs: readonly string[]): boolean => {
  const missing = programs.find((program) => !isInstalled(program));
  return missing === undefined || tell(test, missing);
};

/**
 * The same for what is no program of its own: `probe` is a command that ends with 0 where it is there.
 *
 * @example if (!canDo("uses a store", "aws-cli 2.13", ["aws", "configure", "get", "endpoint_url"])) return;
 */
export const canDo = (
  test: string,
  what: string,
  [program, ...args]: readonly [string, ...string[]],
): boolean => spawnSync(program, args, { stdio: "ignore" }).status === 0 || tell(test, what);
