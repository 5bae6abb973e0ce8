import type { CanaryContext, Companion } from "@decnet/sdk";
import { contentOf } from "../content/content.ts";
import { commitAll } from "../git/commit.ts";
import { treeFiles } from "../git/tree.ts";
import { historyOf } from "../history/history.ts";
import { orderOf } from "../history/order.ts";
import { slotsBetween } from "../history/slots.ts";
import { homeConfig } from "../story/home-config.ts";
import { CONFIG, storyOf } from "../story/story.ts";
import { gitFiles } from "./git-files.ts";
import { liveThrough } from "./live-through.ts";
import { planEvents } from "./plan-events.ts";

// What came last before the clone came this long before it, at least.
const BEFORE_CLONE_MS = 30 * 60_000;
const FEWEST_BROUGHT = 3;
const OPEN_MODE = 0o644;
const SCRIPT_MODE = 0o755;

/** Everything of a repository but its config: the work tree, and what git keeps. */
export const cloneFor = (ctx: CanaryContext): readonly Companion[] => {
  // Where an operator wants the file under another name, there is no work tree around it.
  if (!ctx.path.endsWith(CONFIG)) return [];
  const story = storyOf(ctx);
  const { world, name, root, clonedAt, authors, isKnownAtHome } = story;
  const random = ctx.random.fork("clone");
  const content = contentOf(world, name, story.revisions);
  const order = orderOf(content, story.revisions - 1, random.fork("order"));
  const total = order.length + 1;

  const { slots, events } = planEvents(story, total - FEWEST_BROUGHT, random.fork("events"));
  const first = total - slots.length;
  const before = slotsBetween(authors, first, world.born, clonedAt - BEFORE_CLONE_MS, random.fork("before"));
  const revisions = historyOf(story, content, order, [...before, ...slots], random.fork("history"));
  const commits = commitAll(revisions);
  const books = liveThrough(commits, first, events, story, random.fork("life"));

  const workTree = treeFiles(books.head.tree).map(
    ([path, { blob, isExecutable }]): Companion => ({
      path: `${root}/${path}`,
      body: blob.body,
      mode: isExecutable ? SCRIPT_MODE : OPEN_MODE,
      at: books.written.get(path) ?? clonedAt,
    }),
  );
  const home: readonly Companion[] = isKnownAtHome
    ? [
        {
          path: `${ctx.account.home}/.gitconfig`,
          body: homeConfig(story),
          mode: OPEN_MODE,
          at: clonedAt - random.fork("gitconfig").int(60_000, 900_000),
          optional: true,
        },
      ]
    : [];
  return [...home, ...workTree, ...gitFiles(commits.slice(0, first), books, story, random)];
};
