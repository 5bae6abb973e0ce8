import { spawnSync } from "node:child_process";

/**
 * Tells whether a test's programs are installed. Says `SKIP` when one is not, or fails when all tools are required.
 */
export const hasTools = (test: string, ...tools: readonly string[]): boolean => {
  const missing = tools.filter(
    (tool) => spawnSync("sh", ["-c", `command -v ${tool}`], { stdio: "ignore" }).status !== 0,
  );
  if (missing.length === 0) return true;
  const message = `SKIP ${test}: needs ${missing.join(", ")}`;
  if (process.env.DECNET_TEST_REQUIRE === "all") throw new Error(message);
  console.log(message);
  return false;
};
