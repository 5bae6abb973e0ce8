/** What a text is written in, by its first line. */
export type Written = "shell" | "python";

const FIRST = /^#! ?\/(?:usr\/)?bin\/(?:env )?(?:(bash|sh|dash)|(python3))(?: -\w+)*$/;

/** Tells what a script is written in; `undefined` for everything we do not know our way around in. */
export const writtenIn = (text: string): Written | undefined => {
  const found = FIRST.exec(text.slice(0, text.indexOf("\n")));
  if (found === null || text.includes("\r") || !text.endsWith("\n")) return undefined;
  return found[2] === undefined ? "shell" : "python";
};
