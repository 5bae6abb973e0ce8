import type { Tell } from "@decnet/sdk";
import { kindOf } from "../../../text/kind-of.ts";
import { type Slip, slipOf } from "../../../text/voice-slips.ts";
import { FLEET } from "./fleet.ts";
import { allHomeFiles, type UserFile } from "./user-files.ts";

const EM_DASHES_EACH = 500;
const EM_DASHES = 3;
const FLEET_SHARE = 0.2;
const FLEET_FILES = 20;

// A dash at the start of a line is a bullet, and in French and Spanish how speech is set.
const EM_DASH = /—(?<=\S[^\n]*—)/g;

const countDashes = (text: string): number => text.match(EM_DASH)?.length ?? 0;

const manyDashes = (text: string): Slip | undefined => {
  const dashes = countDashes(text);
  if (dashes < EM_DASHES || text.length / dashes > EM_DASHES_EACH) return undefined;
  return { line: 1, seen: `${dashes} em dashes in ${text.length} characters` };
};

const acrossFleet = (files: readonly UserFile[]) => {
  const dashed = files.filter(({ text }) => countDashes(text) > 0).length;
  if (files.length < FLEET_FILES || dashed <= files.length * FLEET_SHARE) return [];
  return [{ decky: FLEET, seen: `${dashed} of ${files.length} notes and lists have an em dash` }];
};

/** X07: words that a language model wrote, and forgot to take out. */
export const modelVoice: Tell = {
  id: "X07",
  weight: 2,
  title: "model's voice",
  rule:
    "a note or list has a preamble (“Here is the … :”, “Sure!”), a disclaimer (“As an AI”), <think>, a placeholder ([Your Name]), " +
    "a code fence in a .txt or around the whole text, or three em dashes and more, at least one every 500 characters; in en, es, " +
    "pt, fr and de; one hit for the fleet when over 20 % of 20 or more notes and lists have an em dash",
  reading:
    "An em dash is hard to type in a terminal. Real people paste a model's answers too, and keep templates with placeholders " +
    "(files named so do not count): look how many files of how many people hit.",
  async check({ hosts }) {
    const files = (await allHomeFiles(hosts)).filter((file) => kindOf(file) === "prose");
    const hits = files.flatMap((file) => {
      const slip = slipOf(file) ?? manyDashes(file.text);
      return slip === undefined ? [] : [{ decky: file.host.decky, path: file.path, ...slip }];
    });
    return [...hits, ...acrossFleet(files)];
  },
};
