import type { AuditView } from "@decnet/sdk";
import { fleetBodies } from "./fleet-bodies.ts";
import { distinctLines, sharedLines } from "./shared-words.ts";
import { allUserFiles } from "./user-files.ts";
import { userLines } from "./user-lines.ts";

/** How much people of a fleet have to say, and how much of it twice. */
export interface LineFigures {
  /** People's texts. */
  readonly files: number;
  /** Lines with words in them. */
  readonly lines: number;
  readonly distinctLines: number;
  /** Of the distinct lines of 20 and more characters, those on three or more hosts. */
  readonly sharedLines: number;
  /** The same as a share of the distinct lines of 20 and more characters, 0–1. */
  readonly sharedShare: number;
  readonly distinctPer100Files: number;
  /** Jaccard index of 5-word runs of the two likest texts of different hosts or owners, 0–1. */
  readonly maxSimilarity: number;
}

/**
 * Figures over the people's texts of a fleet.
 *
 * @example (await lineFigures(view)).sharedShare // 0.004
 */
export const lineFigures = async (view: AuditView): Promise<LineFigures> => {
  const files = await allUserFiles(view.hosts);
  const lines = files.flatMap((file) => userLines(file).map(({ text }) => text));
  const distinct = new Set(lines).size;
  const long = distinctLines(files);
  const shared = sharedLines(long).length;
  const likenesses = await fleetBodies(view);
  return {
    files: files.length,
    lines: lines.length,
    distinctLines: distinct,
    sharedLines: shared,
    sharedShare: long.length === 0 ? 0 : shared / long.length,
    distinctPer100Files: files.length === 0 ? 0 : (100 * distinct) / files.length,
    maxSimilarity: likenesses.reduce((most, { similarity }) => Math.max(most, similarity), 0),
  };
};
