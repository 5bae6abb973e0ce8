import type { PersonalContext, Random } from "@decnet/sdk";
import { splitBlocks } from "./blocks.ts";
import { composeDraft } from "./compose/compose-draft.ts";
import { type Draft, draftFor } from "./draft.ts";
import { sameness } from "./likeness.ts";
import { nextVersion } from "./next-version.ts";
import { FINAL } from "./version.ts";

/** What the template sees: parts with an empty line between them. */
export interface DraftData {
  readonly blocks: readonly { readonly lines: readonly string[] }[];
}

const TRIES = 5;
// A version that shares more than this with the one before is the same paper saved twice.
const TOO_ALIKE = 0.65;

const revised = (text: string, draft: Draft, random: Random): string => {
  let next = text;
  for (let attempt = 0; attempt < TRIES && sameness(text, next) > TOO_ALIKE; attempt++)
    next = nextVersion(next, draft, random.fork(attempt));
  return next;
};

/**
 * A new paper. A later version is the first one gone over again and again: all versions come from the paper's own
 * stream, so that each is recognisably the next one.
 */
export const draftData = (ctx: PersonalContext, maxSections: number): DraftData => {
  const draft = draftFor(ctx);
  const { version } = draft.subject;
  const last = version === FINAL;
  let text = composeDraft(draft, maxSections);
  for (let number = 2; number <= (last ? 2 : version); number++)
    text = revised(text, draft, draft.stream.fork("version", number));
  if (last) text = revised(text, draft, draft.stream.fork("version", "last"));
  if (draft.form === "csv") return { blocks: [{ lines: text.trimEnd().split("\n") }] };
  return { blocks: splitBlocks(text, draft.book) };
};
