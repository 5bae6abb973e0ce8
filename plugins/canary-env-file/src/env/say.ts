import { expand, type Grammar, type Random, type Slots } from "@decnet/sdk";

/** Writes up to `count` of the phrases that the facts suffice for, none of them twice. */
export const say = (
  phrases: readonly string[],
  facts: Slots,
  random: Random,
  count = 1,
): readonly string[] => {
  const sayable = phrases.filter((phrase) =>
    [...phrase.matchAll(/\{(\w+)/g)].every(([, name = ""]) => name in facts),
  );
  return random.sample(sayable, count).map((phrase) => {
    const grammar: Grammar = { sentence: [phrase] };
    return expand(grammar, "sentence", facts, random);
  });
};
