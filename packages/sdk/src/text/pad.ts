/**
 * Pads on the left to a width.
 *
 * @example pad(7, 2) // "07"
 */
export const pad = (value: unknown, width: number, fill = "0"): string => String(value).padStart(width, fill);
