import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const tell = (test: string, what: string): false => {
  const message = `SKIP ${test}: needs ${what}`;
  if (process.env.DECNET_TEST_REQUIRE === "all") throw new Error(message);
  console.log(message);
  return false;
};

/** Tells whether a test's tools are installed. Says `SKIP` when one is not, or fails when all are required. */
export const hasTools = (test: string, ...tools: readonly string[]): boolean => {
  const missing = tools.find(
    (tool) => spawnSync(tool, ["--version"], { stdio: "ignore" }).error !== undefined,
  );
  return missing === undefined || tell(test, missing);
};

/** Tells whether LibreOffice can open workbooks. */
export const hasCalc = (test: string): boolean =>
  hasTools(test, "soffice") &&
  (existsSync("/usr/lib/libreoffice/program/libsclo.so") || tell(test, "libreoffice-calc-nogui"));
