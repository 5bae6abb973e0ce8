import type { Tell } from "@decnet/sdk";
import { endingObjection } from "../../../text/ending-objection.ts";
import { promiseObjection } from "../../../text/promise-objection.ts";
import { allUserFiles } from "./user-files.ts";

/** X04: a file that does not hold what its name promises. */
export const nameAgainstContent: Tell = {
  id: "X04",
  weight: 2,
  title: "name against content",
  rule:
    "a file named for passwords without one credential, for tasks without a list, for a budget with fewer than two amounts (names in en, " +
    "es, pt, fr and de); a .csv of whose lines fewer than half have a separator, a .json that does not parse (comments allowed), a " +
    ".log nine in ten of whose lines are plain words",
  reading:
    "An intruder opens passwords.txt first. Real people have a file with a wrong ending, and a list that is done and empty; " +
    "empty files do not count.",
  async check({ hosts }) {
    const files = await allUserFiles(hosts);
    return files.flatMap((file) => {
      const seen = promiseObjection(file) ?? endingObjection(file);
      return seen === undefined ? [] : [{ decky: file.host.decky, path: file.path, seen }];
    });
  },
};
