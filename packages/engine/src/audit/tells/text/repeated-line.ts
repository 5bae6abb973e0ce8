import type { Tell } from "@decnet/sdk";
import { firstRepeat } from "../../../text/first-repeat.ts";
import { kindOf } from "../../../text/kind-of.ts";
import { allHomeFiles } from "./user-files.ts";

// A longer text is a manual or a paste, not a note.
const LARGEST = 8 * 1024;

/** X03: a note or list that says a thing twice. */
export const repeatedLine: Tell = {
  id: "X03",
  weight: 1,
  title: "repeats in a file",
  rule:
    "a note or list (up to 8 KiB, in a home) has a line of 12 or more characters twice, ticked or not; headings, tables, commands, code " +
    "and fields such as “Status: open” do not count; one hit for each file",
  reading: "People see what they wrote above. Repeats come with forms, songs and pasted output.",
  async check({ hosts }) {
    const files = await allHomeFiles(hosts);
    return files.flatMap((file) => {
      if (file.file.size > LARGEST || kindOf(file) !== "prose") return [];
      const repeat = firstRepeat(file.text);
      if (repeat === undefined) return [];
      const { line, first, words } = repeat;
      return [
        {
          decky: file.host.decky,
          path: file.path,
          line,
          seen: `“${words.slice(0, 80)}” stands on line ${first} already`,
        },
      ];
    });
  },
};
