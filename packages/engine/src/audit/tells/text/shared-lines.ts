import type { Tell } from "@decnet/sdk";
import { FLEET } from "./fleet.ts";
import { distinctLines, sharedLines } from "./shared-words.ts";
import { allUserFiles } from "./user-files.ts";

const MOST = 0.02;
const WORST = 5;

/** X02: lines that half the fleet has written. */
export const sharedLinesTell: Tell = {
  id: "X02",
  weight: 2,
  title: "shared lines",
  rule:
    "of the distinct lines of 20 and more characters in people's files more than 2 % stand on three or more hosts; bullets, " +
    "ticks and case do not count; one hit for the fleet, and one for each of the five most widespread lines",
  reading:
    "People repeat themselves, not each other. A copied script or a company's letterhead gives real fleets some shared lines: " +
    "look whether the five are sentences.",
  async check({ hosts }) {
    if (hosts.length < 3) throw new Error("it takes three hosts to share a line");
    const lines = distinctLines(await allUserFiles(hosts));
    const shared = sharedLines(lines);
    if (shared.length <= lines.length * MOST) return [];
    const share = ((100 * shared.length) / lines.length).toFixed(1);
    return [
      {
        decky: FLEET,
        seen: `${shared.length} of ${lines.length} distinct lines (${share} %) stand on three or more hosts`,
      },
      ...shared.slice(0, WORST).map(({ text, hosts: where, file, line }) => ({
        decky: file.host.decky,
        path: file.path,
        line,
        seen: `“${text.slice(0, 80)}” stands on ${where.size} hosts`,
      })),
    ];
  },
};
