import { spawnSync } from "node:child_process";

/** Tells whether a command ends well. Says `SKIP` when it does not, or fails when all tools are required. */
export const canRun = (test: string, command: string, args: readonly string[] = ["--version"]): boolean => {
  if (spawnSync(command, args, { stdio: "ignore" }).status === 0) return true;
  const message = `SKIP ${test}: needs ${[command, ...args].join(" ")}`;
  if (process.env.DECNET_TEST_REQUIRE === "all") throw new Error(message);
  console.log(message);
  return false;
};
