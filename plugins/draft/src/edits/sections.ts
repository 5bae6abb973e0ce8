import type { Block } from "../blocks.ts";
import type { Edit } from "./edit.ts";

/** A paper in parts: what stands before the first heading, and each heading with what is below it. */
export const sectionsOf = (blocks: readonly Block[]): { head: Block[]; parts: Block[][] } => {
  const parts: Block[][] = [];
  const head: Block[] = [];
  for (const block of blocks) {
    if (block.kind === "heading") parts.push([block]);
    else (parts.at(-1) ?? head).push(block);
  }
  return { head, parts };
};

/** Headings counted anew where they are numbered. */
export const renumber = (blocks: readonly Block[]): Block[] => {
  let number = 0;
  return blocks.map((block) => {
    if (block.kind !== "heading") return block;
    number++;
    return { ...block, lines: [(block.lines[0] as string).replace(/^\d{1,2}\. /, `${number}. `)] };
  });
};

const LAST = ["annex", "history"];

/** Two parts that change places. */
export const moveSection: Edit = (blocks, _, random) => {
  const { head, parts } = sectionsOf(blocks);
  const movable = parts.flatMap((part, at) => {
    const next = parts[at + 1]?.[0]?.role ?? "annex";
    return at > 0 && !LAST.includes(part[0]?.role ?? "") && !LAST.includes(next) ? [at] : [];
  });
  if (movable.length === 0) return undefined;
  const at = random.pick(movable);
  const swapped = parts.with(at, parts[at + 1] as Block[]).with(at + 1, parts[at] as Block[]);
  return renumber([...head, ...swapped.flat()]);
};

const FEWEST = 4;

/** A part that goes as a whole, from a paper that has many. */
export const dropSection: Edit = (blocks, _, random) => {
  const { head, parts } = sectionsOf(blocks);
  if (parts.length <= FEWEST) return undefined;
  const kept = parts.toSpliced(random.int(2, parts.length - 1), 1);
  return renumber([...head, ...kept.flat()]);
};
