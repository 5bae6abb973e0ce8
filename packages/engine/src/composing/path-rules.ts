import { type Account, type AnyClass, BRAND, DEFAULT_FOLDERS, isInside, pathProblem } from "@decnet/sdk";
import { refuse } from "./refuse.ts";

// The `path` column's width; see the first migration.
const STORED_PATH_LENGTH = 700;

/**
 * Holds a path against the rules for every write, wherever it is.
 *
 * @throws DecnetError `DN_ARTIFACT_PATH`, naming the plugin.
 */
export const checkPath = (path: unknown, { id }: AnyClass, plugin: string): string => {
  const bad = (message: string): never =>
    refuse(
      "DN_ARTIFACT_PATH",
      plugin,
      JSON.stringify(path),
      `class ${id} named a path that ${message}`,
      "mend the class's namer",
    );
  const problem = pathProblem(path);
  if (problem !== undefined) bad(problem);
  const checked = path as string;
  if (checked.length > STORED_PATH_LENGTH) bad(`is longer than ${STORED_PATH_LENGTH} characters`);
  if (BRAND.test(checked)) bad("gives the decoy away");
  return checked;
};

/**
 * As {@link checkPath}, for a path the class chose itself: in a folder that it may use.
 *
 * @throws DecnetError `DN_ARTIFACT_PATH`, `DN_ARTIFACT_FOLDER`, naming the plugin.
 */
export const checkOwnPath = (
  path: unknown,
  contentClass: AnyClass,
  plugin: string,
  account: Account,
): string => {
  const { id, category, file } = contentClass;
  const checked = checkPath(path, contentClass, plugin);
  const folders = file?.folders ?? DEFAULT_FOLDERS[category];
  if (!isInside(checked, folders, account.home)) {
    const hint = "declare the folder in the class's file.folders, or mend its namer";
    refuse(
      "DN_ARTIFACT_FOLDER",
      plugin,
      checked,
      `class ${id} may only write to ${folders.join(", ")}`,
      hint,
    );
  }
  return checked;
};
