import type { PersonalContext, Random } from "@decnet/sdk";
import type { Values } from "./fact.ts";
import type { Naming } from "./naming.ts";
import type { Phrasebook } from "./phrasebook.ts";
import type { Plan } from "./plan.ts";
import type { Style } from "./style.ts";

/** One script while it is written. */
export interface Script {
  readonly ctx: PersonalContext;
  readonly plan: Plan;
  readonly style: Style;
  readonly book: Phrasebook;
  /** The file's name, as it calls itself. */
  readonly prog: string;
  readonly names: Naming;
  readonly values: Values;
  readonly random: Random;
}
