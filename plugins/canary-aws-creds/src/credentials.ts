import type { CanaryContext } from "@decnet/sdk";
import { writeIni } from "./ini.ts";
import { remarksOn } from "./remarks.ts";
import { tellStory } from "./story.ts";

/** The text of `~/.aws/credentials`. */
export const writeCredentials = (ctx: CanaryContext): string => {
  const { byHand, layout, profiles } = tellStory(ctx);
  const remarks = remarksOn(ctx, byHand, ctx.random.fork("remarks", "credentials"));
  return writeIni(
    profiles.map(({ name, key, endpoint }) => ({
      head: name,
      settings: [
        ["aws_access_key_id", key.id],
        ["aws_secret_access_key", key.secret],
      ],
      remark: remarks(endpoint === undefined ? "key" : "storeKey"),
    })),
    layout,
  );
};
