import { formatShare, type Random } from "@decnet/sdk";
import type { Table } from "../model.ts";
import { pastDay } from "../slots.ts";
import type { Story } from "../story.ts";
import type { TableFacts } from "./table-facts.ts";

const MOST_PROJECTS = 6;

/** Projects with their leads, how they are doing and how much is done. */
export const projectsTable = (story: Story, random: Random): TableFacts => {
  const { phrases, language } = story;
  const [finished, onTrack, late, notBegun] = phrases.states;
  const names = random.shuffle(story.projects.slice(0, MOST_PROJECTS));
  const rows = names.map((name) => {
    const state = random.weighted([
      [finished, 1],
      [onTrack, 5],
      [late, 2],
      [notBegun, 1],
    ]);
    const done = state === finished ? 100 : state === notBegun ? 0 : random.int(2, 18) * 5;
    return [name, random.pick(story.people), state, formatShare(done, 0, language)];
  });
  const table: Table = {
    columns: phrases.columns.projects,
    widths: [0.36, 0.26, 0.2, 0.18],
    numeric: [false, false, false, true],
    rows,
  };
  return { table, slots: { count: String(rows.length), day: pastDay(story, random) } };
};
