import { expand, type Random, type Slots, sayable } from "@decnet/sdk";

/** Writes up to `count` of the phrases that the facts suffice for, none of them twice. */
export const say = (phrases: readonly string[], facts: Slots, random: Random, count = 1): readonly string[] =>
  random
    .sample(sayable(phrases, facts), count)
    .map((phrase) => expand({ sentence: [phrase] }, "sentence", facts, random));
