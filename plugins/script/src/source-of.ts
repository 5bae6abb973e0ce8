import type { Job } from "./job.ts";
import type { Script } from "./script.ts";

const READS = /@=(?:py:)?from:(\w+)@/;

/** The name of what a job reads from; `undefined` when it needs nothing that could be missing. */
export const sourceOf = ({ config }: Job): string | undefined => READS.exec(config)?.[1];

/** Tells whether this account has nothing that a script's job could read from. */
export const lacksSource = ({ plan, values }: Pick<Script, "plan" | "values">): boolean => {
  const source = sourceOf(plan.job);
  return source !== undefined && values(`src:${source}`) === "";
};
