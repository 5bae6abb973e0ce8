import type { PersonalContext } from "./content-class.ts";
import type { ZoneName } from "./time.ts";

/**
 * The zone a persona lives by: their own, else the decky's.
 *
 * @example zoneOf(ctx) // "Europe/Lisbon"
 */
export const zoneOf = ({ persona, host }: Pick<PersonalContext, "persona" | "host">): ZoneName =>
  persona.timezone ?? host.zone;
