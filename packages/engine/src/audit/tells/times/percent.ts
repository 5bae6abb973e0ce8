/** A share as people write it. */
export const percent = (part: number, whole: number): string => `${Math.round((100 * part) / whole)} %`;
