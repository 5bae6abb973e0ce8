import type { Random } from "@decnet/sdk";
import type { Commit } from "../git/commit.ts";
import type { Story } from "../story/story.ts";
import { begin, clone, commit, pull, push } from "./acts.ts";
import type { Bookkeeping } from "./bookkeeping.ts";
import type { Event } from "./event.ts";

/**
 * What git has kept in a clone once all this has happened in it.
 *
 * @param first the number of the first commit that the clone did not bring.
 */
export const liveThrough = (
  commits: readonly Commit[],
  first: number,
  events: readonly Event[],
  story: Story,
  random: Random,
): Bookkeeping => {
  const brought = commits.slice(0, first);
  const tip = brought.at(-1) as Commit;
  let desk = clone(brought, tip, story, random);
  for (const event of events) {
    const { books } = desk;
    if (event.kind === "pull")
      pull(desk, commits.slice(commits.indexOf(books.head) + 1, first + event.upTo + 1), event.at);
    else if (event.kind === "commit") commit(desk, commits[first + event.nth] as Commit, event.at);
    else if (event.kind === "push") push(desk, event.at);
    else desk = begin(desk, story.topic ?? "", event.at);
  }
  return desk.books;
};
