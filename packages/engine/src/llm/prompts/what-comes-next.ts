import type { PersonalContext } from "@decnet/sdk";
import { LANGUAGE_NAMES } from "./language-name.ts";

/** Asks how somebody would go on with a file: a small change, in the voice that is there. */
export const whatComesNext = ({ persona, language }: PersonalContext, previous: string): string =>
  [
    "The file is there already. Between the two lines of equals signs is how it stands now:",
    "==========",
    previous.trimEnd(),
    "==========",
    `What would ${persona.name} write next? Make one small change, as after an hour of work: add a line or two, tick something off, or correct something. Leave the rest as it is, word for word.`,
    `Keep its layout, its voice and its language (${LANGUAGE_NAMES[language]}). Give back the whole new text, without the lines of equals signs.`,
  ].join("\n");
