import type { Random } from "@decnet/sdk";
import { type Column, fixed, text } from "../sql/column.ts";
import type { Row } from "../sql/table.ts";
import type { Style } from "../style.ts";
import type { World } from "../world.ts";
import { digits } from "./digits.ts";

// Letters and digits that a mail relay's aliases are made of: none that look alike.
const ALIAS = "abcdefghjkmnpqrstuvwxyz23456789";

/**
 * How customers are reached without anybody's real address: an alias at the house's own relay, as marketplaces give
 * them, or a digest to look an address up by. No table names a mail provider, and none a domain for documentation.
 */
export const contactColumns = ({ contact }: Style): readonly Column[] =>
  contact === "relay"
    ? [text("email", 190), text("phone", 32, true)]
    : [fixed("email_sha256", 64), text("phone", 32, true)];

/** Makes contacts for one table; no alias or digest comes twice. */
export const contacts = (world: World, random: Random): (() => Row) => {
  const host = `${random.pick(["relay", "reply", "m", "post", "inbound", "msg"])}.${world.domain}`;
  const length = random.int(9, 14);
  const lead = random.pick(["", "c-", "u", "r."]);
  const seen = new Set<string>();
  const fresh = (make: () => string): string => {
    for (;;) {
      const made = make();
      if (!seen.has(made)) {
        seen.add(made);
        return made;
      }
    }
  };
  return () => ({
    email: fresh(() => `${lead}${random.string(ALIAS, length)}@${host}`),
    email_sha256: random.string("0123456789abcdef", 64),
    phone: random.bool(0.82) ? digits(random, random.pick(world.culture.phones)) : null,
  });
};
