import type { Random } from "@decnet/sdk";
import type { Content } from "../content/content.ts";
import type { Change, Made } from "../content/part.ts";
import type { Revision } from "../git/commit.ts";
import { gitObject } from "../git/object.ts";
import type { Snapshot, TreeFile } from "../git/tree.ts";
import type { Story } from "../story/story.ts";
import { messageFor } from "./message.ts";
import type { Slot } from "./slots.ts";

/** The files that are there once some changes were made. */
const snapshotOf = ({ files }: Content, made: Made): Snapshot => {
  const snapshot = new Map<string, TreeFile>();
  for (const { path, isExecutable = false, write } of files) {
    const text = write(made);
    if (text !== undefined) snapshot.set(path, { blob: gitObject("blob", Buffer.from(text)), isExecutable });
  }
  return snapshot;
};

const firstOf = ({ main }: Content, { world }: Story, random: Random): Change => ({
  id: "first",
  needs: [],
  weight: 0,
  says: {
    grammar: world.phrases.commits,
    start: "init",
    slots: { script: main, who: random.pick(world.people) },
  },
});

/**
 * Who committed what when.
 *
 * @param order what was done, after the first commit.
 * @param slots when and by whom; as many as there are commits.
 */
export const historyOf = (
  story: Story,
  content: Content,
  order: readonly Change[],
  slots: readonly Slot[],
  random: Random,
): readonly Revision[] => {
  const made = new Set(content.first);
  const changes = [firstOf(content, story, random.fork("first")), ...order];
  return slots.flatMap((slot, index): Revision[] => {
    const change = changes[index];
    if (change === undefined) return [];
    const { author, at } = slot;
    made.add(change.id);
    return [
      {
        author,
        zone: author.schedule.zone,
        at,
        message: messageFor(change, slot, story.world, random.fork("message", change.id)),
        files: snapshotOf(content, made),
      },
    ];
  });
};
