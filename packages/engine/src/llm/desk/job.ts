import type { EpochMs, Occasion, Plan, Writing } from "@decnet/sdk";
import type { RegisteredClass } from "../../plugins/registry.ts";
import type { Question } from "../prompts/index.ts";

/** What has to be asked for one plan. */
export interface Order {
  readonly plan: Plan;
  readonly registered: RegisteredClass;
  readonly occasion: Occasion;
  readonly question: Question;
}

/** A place on the desk: taken for a plan that is looked at, then for the plan itself until somebody carries it out. */
export interface Job {
  /** Action and class: what is put off comes back in the place of one of its kind. */
  readonly type: string;
  order?: Order;
  /** What the model wrote; absent when it came to nothing, and the template is used. */
  writing?: Writing;
  /** When it was done with; absent while it waits or is written. */
  readyAt?: EpochMs;
}

/** A job that was done with. */
export type ReadyJob = Job & { readonly order: Order; readonly readyAt: EpochMs };

export const isReady = (job: Job): job is ReadyJob => job.order !== undefined && job.readyAt !== undefined;

export const typeOf = ({ action, contentClass }: Plan): string => `${action} ${contentClass}`;
