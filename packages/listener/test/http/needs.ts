import { spawnSync } from "node:child_process";

/**
 * Tells whether a test's tool is installed. Says `SKIP` when it is not, or fails when all tools are required.
 */
export const hasTool = (test: string, tool: string, versionFlag = "--version"): boolean => {
  if (spawnSync(tool, [versionFlag], { stdio: "ignore" }).error === undefined) return true;
  const message = `SKIP ${test}: needs ${tool}`;
  if (process.env.DECNET_TEST_REQUIRE === "all") throw new Error(message);
  console.log(message);
  return false;
};
