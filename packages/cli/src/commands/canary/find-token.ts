import type { CanaryToken, Store } from "@decnet/engine";
import { DecnetError } from "@decnet/sdk";

const SHOWN = 8;

/** As much of a token's id as tells it from others, for tables. */
export const shortId = ({ uuid }: Pick<CanaryToken, "uuid">): string => uuid.slice(0, SHOWN);

/**
 * The one token whose id, or callback token, begins like this.
 *
 * @throws DecnetError `DN_CANARY_TOKEN` when there is none, or more than one.
 */
export const findToken = async (
  beginning: string,
  { tokens }: Pick<Store, "tokens">,
): Promise<CanaryToken> => {
  const found = await tokens.find(beginning);
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  throw new DecnetError({
    code: "DN_CANARY_TOKEN",
    message:
      only === undefined
        ? `no token's id begins with ${beginning}`
        : `${found.length} tokens' ids begin with ${beginning}`,
    hint: only === undefined ? "`decnet canary tokens list` shows them" : "give more of its id",
  });
};
