import { type AnyContext, type EpochMs, fixedClock, type Random } from "@decnet/sdk";
import { deepFreeze } from "../fleet/deep-freeze.ts";

/** Why a recipe's streams are not part of it: they are made again from the token's secret and the host. */
interface Ingredients {
  readonly attempt: number;
  readonly at: EpochMs;
  readonly context: Omit<AnyContext, "random" | "story" | "clock">;
}

/** What a canary's class was told, as JSON: enough to have it write the same bytes again. */
export const recipeOf = (context: AnyContext, attempt: number): string => {
  const { random: _, story: __, clock, ...told } = context;
  const ingredients: Ingredients = { attempt, at: clock.now(), context: told };
  return JSON.stringify(ingredients);
};

/** How a class's stream follows from how often it was asked for a name. */
export const streamAt = (stream: Random, attempt: number): Random =>
  attempt === 0 ? stream : stream.fork("again", attempt);

/**
 * The context that a recipe was made from, with fresh streams.
 *
 * @param stream the canary's own, in its first state.
 */
export const contextOf = (recipe: string, stream: Random, story: Random): AnyContext => {
  const { attempt, at, context } = JSON.parse(recipe) as Ingredients;
  return Object.freeze({
    ...deepFreeze(context),
    random: streamAt(stream, attempt),
    story,
    clock: Object.freeze(fixedClock(at)),
  }) as AnyContext;
};
