import type { Decky } from "./decky.ts";
import type { Account } from "./host-facts.ts";
import type { Persona } from "./persona.ts";
import type { ZoneName } from "./time.ts";

/** A persona, by the login they have there, on a decky: may they act now? */
export interface Candidate {
  readonly decky: Decky;
  readonly persona: Persona;
  readonly account: Account;
  readonly zone: ZoneName;
}
