import type { PersonalContext, Random } from "@decnet/sdk";
import type { Phrasebook } from "./phrasebook.ts";
import type { Plan } from "./plan.ts";
import type { Style } from "./style.ts";

/** What stands for a blank such as `@=days@`: the same each time it is asked for in one script. */
export type Values = (name: string) => string;

/** What facts are drawn from. */
export interface Source {
  readonly ctx: PersonalContext;
  readonly plan: Plan;
  readonly style: Style;
  readonly book: Phrasebook;
  readonly prog: string;
  /** Another value of the same script. */
  readonly value: Values;
}

/** One fact or figure. */
export type Fact = (random: Random, source: Source) => string;
