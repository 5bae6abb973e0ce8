import type { Artifact, RotateRules } from "@decnet/sdk";
import { sizeLimit } from "./body-rules.ts";
import { composeLog } from "./compose-log.ts";
import { continuation, type EditDesk, fileFor } from "./edit-desk.ts";
import { rotateRulesFor } from "./rotate-rules.ts";

/** A log after one edit, or `undefined` when nothing changes. */
export const editLog = async (
  desk: EditDesk,
  rules: RotateRules,
  previous: string,
): Promise<Artifact | undefined> => {
  const { plan, registered, kit } = desk;
  const { decky, facts, file } = plan;
  const transport = kit.fleet.transportOf(decky);
  const written = await composeLog({
    path: file.path,
    live: { text: previous, at: file.lastModified },
    now: plan.mtime,
    rules: rotateRulesFor(file.path, rules, facts),
    maxBytes: sizeLimit(registered.contentClass),
    facts,
    story: kit.world.storyOf(decky),
    continueTo: await continuation(desk),
    fileFor: (text, at) => fileFor(desk, text, at),
    look: async () => {
      const rows = new Map((await kit.files.ofDecky(decky.uuid)).map((row) => [row.path, row]));
      return {
        read: (path) => transport.read(decky, path),
        stat: (path) => transport.stat(decky, path),
        known: (path) => rows.get(path),
      };
    },
    report: async (changed) => {
      for (const old of changed) await kit.tampered(plan, old.file, old.found);
    },
  });
  return written && { plan, ...written, folders: [], ordinal: file.ordinal };
};
