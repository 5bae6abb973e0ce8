import {
  type CanaryContext,
  type EpochMs,
  type Grammar,
  mailDomain,
  type Random,
  type ZoneName,
} from "@decnet/sdk";
import type { Culture } from "./data/culture.ts";
import { PHRASES } from "./phrases/index.ts";
import { cultureOf } from "./rows/culture.ts";
import { type Employee, staffOf } from "./rows/staff.ts";
import type { Style } from "./style.ts";

/** All that a table's rows are made from. */
export interface World {
  /** Fork it by table name before drawing. */
  readonly random: Random;
  /** The dump's moment: nothing in the rows is later. */
  readonly now: EpochMs;
  /** When the application went live: nothing in the rows is earlier. */
  readonly from: EpochMs;
  /** The server's zone, in which people work and DATETIME columns are written. */
  readonly zone: ZoneName;
  readonly culture: Culture;
  readonly phrases: Grammar;
  readonly style: Style;
  /** The house's mail domain. */
  readonly domain: string;
  readonly staff: readonly Employee[];
  /** How many rows the domain's tables should have together, about. */
  readonly rows: number;
}

/** What is left to choose once the context is known. */
export interface WorldChoices {
  readonly style: Style;
  readonly from: EpochMs;
  readonly rows: number;
}

/** The world of one dump. */
export const makeWorld = (ctx: CanaryContext, random: Random, { style, from, rows }: WorldChoices): World => {
  const culture = cultureOf(ctx.host.zone, ctx.language);
  const domain = mailDomain(ctx.persona.email);
  return {
    random,
    now: ctx.clock.now(),
    from,
    zone: ctx.host.zone,
    culture,
    phrases: PHRASES[ctx.language],
    style,
    domain,
    staff: staffOf(ctx, random.fork("staff"), culture),
    rows,
  };
};
