import type { Tell } from "@decnet/sdk";
import { fleetBodies } from "./fleet-bodies.ts";

const ALIKE = 0.8;

/** X01: two people's files with the same words. */
export const sameBody: Tell = {
  id: "X01",
  weight: 3,
  title: "same body on two hosts",
  rule:
    "two files of people, on two hosts or by two owners of one, are equal (more than 12 characters) or have a Jaccard index of " +
    "5-word runs of 0.8 or more (40 characters and more); each file counts once, the first of a family never",
  reading:
    "Nobody types the same note twice. On real hosts it is a file that somebody copied from one host to another, or a " +
    "configuration that a tool distributes; those stand in few folders and have few names.",
  async check(view) {
    const found = await fleetBodies(view);
    return found
      .filter(({ similarity }) => similarity >= ALIKE)
      .map(({ file, like, similarity }) => ({
        decky: file.host.decky,
        path: file.path,
        seen: `${similarity === 1 ? "equal to" : `${similarity.toFixed(2)} like`} ${like.path} on ${like.host.decky}`,
      }));
  },
};
