/** A mode as chmod(1) takes it. */
export const octal = (mode: number): string => mode.toString(8).padStart(4, "0");
