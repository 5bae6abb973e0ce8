import type { ShellParts } from "./shell.ts";

const SETTINGS = "@SETTINGS@";

/** A Python script: heading, imports, settings, and what it does. */
export const writePython = ({ about, settings, code }: ShellParts, shebang: string): string =>
  `${shebang}\n"""${about}"""\n${code.trim().replace(SETTINGS, settings)}\n`;
