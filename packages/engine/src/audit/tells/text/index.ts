import type { Tell } from "@decnet/sdk";
import { blankedLines } from "./blanked-lines.ts";
import { datesInText } from "./dates-in-text.ts";
import { evenSizes } from "./even-sizes.ts";
import { fewWords } from "./few-words.ts";
import { languageSwitch } from "./language-switch.ts";
import { modelVoice } from "./model-voice.ts";
import { nameAgainstContent } from "./name-against-content.ts";
import { repeatedLine } from "./repeated-line.ts";
import { sameBody } from "./same-body.ts";
import { sharedLinesTell } from "./shared-lines.ts";
import { undoneWrite } from "./undone-write.ts";

export { FLEET } from "./fleet.ts";
export { type LineFigures, lineFigures } from "./line-figures.ts";

/** The tells that read what people wrote. */
export const TEXT_TELLS: readonly Tell[] = [
  sameBody,
  sharedLinesTell,
  repeatedLine,
  nameAgainstContent,
  fewWords,
  blankedLines,
  modelVoice,
  languageSwitch,
  datesInText,
  undoneWrite,
  evenSizes,
];
