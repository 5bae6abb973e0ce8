import type { PersonalContext } from "@decnet/sdk";
import { LANGUAGE_NAMES } from "./language-name.ts";

const MOST_HABITS = 2;

/** The habits this text has to show: one or two of the persona's, always the same ones for the same file. */
const habitsFor = ({ persona, random }: PersonalContext): readonly string[] => {
  const chosen = random.fork("mannerisms");
  return chosen.sample(persona.mannerisms, chosen.int(1, MOST_HABITS));
};

/** Tells a model who it is to write as: the system's part of the question. */
export const whoWrites = (context: PersonalContext): string => {
  const { persona, language } = context;
  const name = LANGUAGE_NAMES[language];
  return [
    `You write as ${persona.name}, ${persona.role}. It is a file in their home folder on a work computer.`,
    `Write in ${name} only, and never switch language, not for a word that ${name} has.`,
    `Tone: ${persona.tone_custom ?? persona.tone}.`,
    ...habitsFor(context).map((habit) => `Always: ${habit}.`),
    persona.uses_llms_heavily
      ? "Answer with the content of the file and nothing else."
      : "Plain characters as a keyboard has them: hyphens, no longer dashes. Answer with the content of the file and nothing else.",
  ].join("\n");
};
