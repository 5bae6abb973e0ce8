import type { Draft } from "./draft.ts";
import { expandPhrase, namesIn } from "./expand-phrase.ts";
import { slotsFor } from "./slots.ts";

/** What a paper says of its matter, with figures and names that stay the same wherever it comes up. */
export interface Sayings {
  readonly facts: readonly string[];
  readonly dos: readonly string[];
  readonly gains: readonly string[];
  readonly risks: readonly string[];
}

/** Tells whether a phrase names only what this writer has to do with. */
export const isPossible = ({ hosts, tickets }: Draft, phrase: string): boolean =>
  !(
    (phrase.includes("{ticket}") && tickets.length === 0) ||
    (phrase.includes("{host2}") && hosts.length < 2) ||
    (phrase.includes("{host}") && hosts.length === 0)
  );

/** The sayings of one paper; the same for all its versions and edits. */
export const sayingsFor = (draft: Draft): Sayings => {
  const { book, matter, facts, stream } = draft;
  const write = (kind: keyof Sayings) =>
    matter[kind]
      .filter((phrase) => isPossible(draft, phrase))
      .map((phrase, at) => {
        const random = stream.fork("saying", kind, at);
        return expandPhrase(phrase, book, slotsFor(draft, namesIn(phrase, book), random, facts.cast), random);
      });
  return { facts: write("facts"), dos: write("dos"), gains: write("gains"), risks: write("risks") };
};
