import type { AnyClass, EditPlan, Plan } from "@decnet/sdk";
import type { PlanningSources } from "./sources.ts";

/** The other logs of a host, which its daemons write in the same moment as this one. */
export const otherLogs = async (
  { decky, facts, account, mtime }: Pick<Plan, "decky" | "facts" | "account" | "mtime">,
  { rotate }: AnyClass,
  sources: PlanningSources,
  own = "",
): Promise<{ alongside?: readonly EditPlan[] }> => {
  if (rotate === undefined) return {};
  const others = (await sources.logsOf(decky.uuid)).filter(
    ({ path, lastModified }) => path !== own && lastModified < mtime,
  );
  const planned = others.map(
    (file): EditPlan => ({
      kind: "file",
      action: "edit",
      decky,
      facts,
      contentClass: file.contentClass,
      account,
      mtime,
      file,
    }),
  );
  return planned.length === 0 ? {} : { alongside: planned };
};
