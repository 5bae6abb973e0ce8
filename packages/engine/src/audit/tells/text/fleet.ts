/** Stands for the decky where a hit is about all of them together. */
export const FLEET = "*";
