import { languageOf } from "../../audit/tells/formats/language-of.ts";
import { parseScripts } from "../../audit/tells/formats/parse-scripts.ts";

/**
 * What the interpreter's own parser says against a script; nothing is run. `undefined` when it has nothing to say, for what
 * is no script, and where the parser is not installed: the class has looked at its blocks by then.
 */
export const parserObjection = async (path: string, text: string): Promise<string | undefined> => {
  const language = languageOf(path, text)?.language;
  if (language === undefined) return undefined;
  try {
    const [fault] = await parseScripts(language, [Buffer.from(text)]);
    return fault === undefined ? undefined : "its interpreter cannot read it";
  } catch {
    // Without a parser there is no verdict; the audit says which are missing.
    return undefined;
  }
};
