/** Ends lines where their words end, lets no two empty lines stand together, and ends the text with one newline. */
export const tidyLayout = (text: string): string => {
  const tidy = text
    .replace(/[ \t]+$/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    .replace(/^\n+|\n+$/g, "");
  return tidy === "" ? "" : `${tidy}\n`;
};
