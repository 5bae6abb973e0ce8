import type { DecnetError } from "@decnet/sdk";
import { refusal } from "../refusal.ts";

/** The refusal of XML that is not well-formed. */
export const xmlProblem = (what: string, at: number): DecnetError =>
  refusal("corrupt", `the XML is not well-formed: ${what} (at character ${at})`);
