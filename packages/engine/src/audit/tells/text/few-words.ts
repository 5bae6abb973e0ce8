import type { Tell } from "@decnet/sdk";
import { FLEET } from "./fleet.ts";
import { allHomeFiles } from "./user-files.ts";
import { userLines } from "./user-lines.ts";

const FEWEST_FILES = 100;
const FEWEST_LINES = 1000;

/** X05: a fleet that has little to say. */
export const fewWords: Tell = {
  id: "X05",
  weight: 1,
  title: "few words",
  rule: "people's files hold fewer than 1,000 distinct lines for each 100 files; one hit for the fleet, from 100 files on",
  reading:
    "A list of ready-made lines runs out; people's files grow new ones. A real fleet of very short notes and nothing else " +
    "could come near.",
  async check({ hosts }) {
    const files = await allHomeFiles(hosts);
    if (files.length < FEWEST_FILES)
      throw new Error(`${files.length} files of people: too few to count lines`);
    const lines = new Set(files.flatMap((file) => userLines(file).map(({ text }) => text)));
    const per100 = Math.round((100 * lines.size) / files.length);
    if (per100 >= FEWEST_LINES) return [];
    return [
      {
        decky: FLEET,
        seen: `${lines.size} distinct lines in ${files.length} files: ${per100} for each 100 files`,
      },
    ];
  },
};
