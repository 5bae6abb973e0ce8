import { Random } from "@decnet/sdk";
import type { Subject } from "./subject.ts";

/**
 * What a fact is drawn from. A ticket is about one customer and one part of the software, in all lines of all notes on
 * it, whichever host they are on.
 */
export const streamOf = (fact: string, { ticket }: Subject, random: Random): Random =>
  ticket === undefined ? random : Random.from(ticket).fork("note", fact);
