import type { Occasion } from "@decnet/sdk";
import { whatComesNext } from "./what-comes-next.ts";
import { whatIsKnown } from "./what-is-known.ts";
import { whoWrites } from "./who-writes.ts";

/** A question as a backend is given it. */
export interface Question {
  readonly system: string;
  readonly prompt: string;
}

// A small model loses the thread of longer texts, and what it gives back would be cut.
const LONGEST_PREVIOUS = 8_000;

/**
 * Builds the question for one text: who writes, what the class wants, what is known, and for an edit what is there.
 *
 * @param task what the class asks for.
 * @returns `undefined` when a model had better not be asked: the class has no task, or the text is too long to give back.
 */
export const buildQuestion = (task: string, { context, previous }: Occasion): Question | undefined => {
  if (task.trim() === "" || (previous?.length ?? 0) > LONGEST_PREVIOUS) return undefined;
  const parts = [task, whatIsKnown(context)];
  if (previous !== undefined) parts.push(whatComesNext(context, previous));
  return { system: whoWrites(context), prompt: parts.join("\n\n") };
};
