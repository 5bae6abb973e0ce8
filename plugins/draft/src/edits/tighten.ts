import type { Block } from "../blocks.ts";
import { readTable } from "../table.ts";
import { type Edit, placesOf } from "./edit.ts";
import { reviseTable } from "./figures.ts";
import { dropItem } from "./items.ts";
import { dropSentence } from "./prose.ts";
import { dropSection, sectionsOf } from "./sections.ts";

const OLD_ROWS = 8;

/** A paragraph less, where its part has another one. */
const dropParagraph: Edit = (blocks, _, random) => {
  const { head, parts } = sectionsOf(blocks);
  const groups = [head, ...parts];
  const spare = groups.flatMap((group, which) => {
    const places = placesOf(group, "paragraph");
    return places.length > 1 ? places.slice(1).map((at) => ({ which, at })) : [];
  });
  if (spare.length === 0) return undefined;
  const { which, at } = random.pick(spare);
  return groups.with(which, (groups[which] as Block[]).toSpliced(at, 1)).flat();
};

/** The oldest rows of a long table without a total, such as an annex. */
const dropOldRows: Edit = (blocks, { draft }) => {
  const at = blocks.findIndex(
    ({ kind, lines }) =>
      kind === "table" && lines.length > OLD_ROWS * 2 && readTable(lines, draft) === undefined,
  );
  if (at === -1) return undefined;
  const block = blocks[at] as Block;
  const head = block.lines[0]?.startsWith("|") ? 2 : 1;
  return blocks.with(at, { ...block, lines: block.lines.toSpliced(head, OLD_ROWS) });
};

/** A row of a budget less. */
const dropCost: Edit = (blocks, desk, random) => {
  const at = blocks.findIndex(
    ({ kind, lines }) => kind === "table" && readTable(lines, desk.draft) !== undefined,
  );
  if (at === -1 || desk.draft.kind !== "budget") return undefined;
  const revised = reviseTable((blocks[at] as Block).lines, desk, "drop", random);
  return revised && blocks.with(at, { ...(blocks[at] as Block), lines: revised.lines });
};

const WAYS: readonly (readonly [Edit, number])[] = [
  [dropSentence, 4],
  [dropParagraph, 4],
  [dropOldRows, 5],
  [dropItem, 2],
  [dropSection, 1],
  [dropCost, 3],
];

/** A paper that has grown too long, with something taken out. */
export const tighten: Edit = (blocks, desk, random) => {
  for (let attempt = 0; attempt < 12; attempt++) {
    const way = random.fork("way", attempt).weighted(WAYS);
    const shorter = way(blocks, desk, random.fork("cut", attempt));
    if (shorter !== undefined) return shorter;
  }
  return undefined;
};
