import type { Arm } from "@decnet/engine";
import { instrument } from "@decnet/instrument";

/** Puts a callback into an operator's document, by what it is. */
export const arm: Arm = (document, canary) => instrument(document, canary);
