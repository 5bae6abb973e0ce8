import { LANGUAGES, type Language, type Occasion } from "@decnet/sdk";
import { type TextObjection, textObjection } from "../../composing/text-objection.ts";
import type { RegisteredClass } from "../../plugins/registry.ts";
import { endingObjection } from "../../text/ending-objection.ts";
import { firstRepeat } from "../../text/first-repeat.ts";
import { kindOf } from "../../text/kind-of.ts";
import { languageFault } from "../../text/language-fault.ts";
import { promiseObjection } from "../../text/promise-objection.ts";
import { slipOf } from "../../text/voice-slips.ts";
import { withoutAfterword, withoutPreamble } from "./chatter.ts";
import { codeFences } from "./code-fences.ts";
import { type NamingObjection, namingObjection } from "./naming/index.ts";
import { parserObjection } from "./parser-objection.ts";
import { placeholderIn } from "./placeholder-in.ts";
import { plainCharacters } from "./plain-characters.ts";
import { shortDashes } from "./short-dashes.ts";
import { thinkBlocks } from "./think-blocks.ts";
import { tidyLayout } from "./tidy-layout.ts";
import { withoutFrame } from "./without-frame.ts";

/** Why a model's text is not used. */
export type Fault =
  | TextObjection["reason"]
  | "placeholder"
  | "voice"
  | "language"
  | "repeats"
  | "name"
  | "unchanged"
  | NamingObjection["fault"];

/** A model's text made fit to be planted, or why it cannot be. */
export type Cleaned =
  | { readonly text: string }
  | { readonly fault: Fault /** A few words for the operator; none of the text's. */; readonly why: string };

// What may come around a text: thoughts, talk, fences. More than that is not looked at.
const MOST_CHARACTERS = 1 << 20;

const isLanguage = (code: string): code is Language => (LANGUAGES as readonly string[]).includes(code);

/** Takes off whatever a model puts around and into a text. */
export const scrub = (raw: string, { context: { path, persona }, previous }: Occasion): string => {
  let text = thinkBlocks(plainCharacters(raw));
  text = withoutPreamble(text, previous);
  text = codeFences(text, path.endsWith(".md"));
  text = withoutAfterword(withoutPreamble(withoutFrame(text), previous), previous);
  if (!persona.uses_llms_heavily) text = shortDashes(text);
  return tidyLayout(text);
};

const proseFault = (path: string, text: string): { fault: Fault; why: string } | undefined => {
  const slip = slipOf({ path, text });
  if (slip !== undefined) return { fault: "voice", why: `line ${slip.line} talks as a model does` };
  if (!path.endsWith(".md") && /^```/m.test(text)) return { fault: "voice", why: "it has half a code fence" };
  if (kindOf({ path, text }) !== "prose") return undefined;
  const repeat = firstRepeat(text);
  return repeat && { fault: "repeats", why: `line ${repeat.line} says what line ${repeat.first} says` };
};

const languageOf = (path: string, text: string, code: string): { fault: Fault; why: string } | undefined => {
  const fault = languageFault({ path, text }, isLanguage(code) ? code : undefined);
  if (fault === undefined) return undefined;
  const why =
    fault.kind === "mixed" ? `in ${fault.main} and in ${fault.other}` : `in ${fault.other}, not in ${code}`;
  return { fault: "language", why };
};

/**
 * Makes a model's text fit to be planted, and holds it against every rule that a text of a person has to keep: those of
 * the audit, of the engine and of its class.
 *
 * @throws DecnetError when the class's own `accepts` throws.
 */
export const clean = async (
  raw: string,
  registered: RegisteredClass,
  occasion: Occasion,
): Promise<Cleaned> => {
  if (raw.length > MOST_CHARACTERS) return { fault: "too-long", why: `it has ${raw.length} characters` };
  const text = scrub(raw, occasion);
  const { path, language } = occasion.context;
  const objection = textObjection(text, registered, occasion);
  if (objection !== undefined) return { fault: objection.reason, why: objection.why };
  if (text === occasion.previous) return { fault: "unchanged", why: "it is the text of before" };
  if (placeholderIn(text, kindOf({ path, text }) === "code"))
    return { fault: "placeholder", why: "it has a place to fill in" };
  const name = promiseObjection({ path, text }) ?? endingObjection({ path, text });
  if (name !== undefined) return { fault: "name", why: name };
  const fault = proseFault(path, text) ?? languageOf(path, text, language) ?? namingObjection(text, occasion);
  if (fault !== undefined) return fault;
  const unreadable = await parserObjection(path, text);
  return unreadable === undefined ? { text } : { fault: "class", why: unreadable };
};
