import { existsSync } from "node:fs";
import { delimiter } from "node:path";

const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/bin", "/bin"];

/** Tells whether programs are installed. Says `SKIP` when one is not, or fails when all of them are required. */
export const needs = (tests: string, ...programs: readonly string[]): boolean => {
  const missing = programs.find((program) => !folders.some((folder) => existsSync(`${folder}/${program}`)));
  if (missing === undefined) return true;
  const message = `SKIP ${tests}: needs ${missing}`;
  if (process.env.DECNET_TEST_REQUIRE === "all") throw new Error(message);
  console.log(message);
  return false;
};
