import { DecnetError, type DecnetErrorRecord } from "@decnet/sdk";

/** Takes a hit; a promise is waited for, and what it throws is reported. */
export type OnHit<Hit> = (hit: Hit) => void | Promise<void>;

export type OnProblem = (problem: DecnetErrorRecord) => void;

/**
 * Tells of hits. Whoever takes them does no more than put them away, so that nothing of it shows in how long an answer
 * takes; what goes wrong there is a problem of its own, and keeps no client from its answer.
 */
export const hitTeller =
  <Hit>(onHit: OnHit<Hit>, onProblem: OnProblem) =>
  async (hit: Hit): Promise<void> => {
    try {
      await onHit(hit);
    } catch (cause) {
      onProblem(
        new DecnetError({ code: "DN_LISTENER_HIT", message: "a hit was not taken in", cause }).toRecord(),
      );
    }
  };
