const FRAME = /^\s*={10}\s*\n|\n\s*={10}\s*$/g;

/** Takes off the lines of equals signs between which the prompt of an edit shows the text: some models give them back. */
export const withoutFrame = (text: string): string => text.replace(FRAME, "\n");
