/** Ends lines where their words end, lets at most two empty lines stand together (PEP 8 has two), and ends the text with one newline. */
export const tidyLayout = (text: string): string => {
  const tidy = text
    .replace(/[ \t]+$/gm, "")
    .replace(/\n{4,}/g, "\n\n\n")
    .replace(/^\n+|\n+$/g, "");
  return tidy === "" ? "" : `${tidy}\n`;
};
