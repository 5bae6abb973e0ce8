import { type Block, itemsOf, listOf, markOf } from "../blocks.ts";
import { colonFor } from "../colon.ts";
import { type Edit, placesOf } from "./edit.ts";
import { listRoleAt } from "./section-role.ts";

const LONGEST_LIST = 14;

/** Lists whose items this class writes, with their roles. */
const listsIn = (blocks: readonly Block[]) =>
  placesOf(blocks, "list").flatMap((at) => {
    const role = listRoleAt(blocks, at);
    const block = blocks[at] as Block;
    return role === undefined ? [] : [{ at, role, items: itemsOf(block), mark: markOf(block) }];
  });

/** One more item. */
export const addItem: Edit = (blocks, { draft, writer }, random) => {
  const lists = listsIn(blocks).filter(({ items }) => items.length < LONGEST_LIST);
  if (lists.length === 0) return undefined;
  const { at, role, items, mark } = random.fork("which").pick(lists);
  const item = writer.item(role, random.fork("item"));
  if (item === undefined) return undefined;
  const colon = colonFor(draft.ctx.language);
  const ending = role === "open" ? `${colon} ${random.fork("open").pick(draft.book.open)}` : "";
  return blocks.with(at, listOf([...items, item + ending], mark));
};

/** An open point that is settled. */
export const settleOpen: Edit = (blocks, { draft, writer }, random) => {
  const { open, answers } = draft.book;
  const colon = colonFor(draft.ctx.language);
  const found = listsIn(blocks).flatMap(({ at, items, mark }) =>
    items.flatMap((item, which) => {
      const ending = open.find((one) => item.endsWith(`${colon} ${one}`));
      return ending === undefined ? [] : [{ at, items, mark, which, bare: item.slice(0, -ending.length) }];
    }),
  );
  if (found.length === 0) return undefined;
  const { at, items, mark, which, bare } = random.fork("which").pick(found);
  const answer = writer.scrap(answers, random.fork("answer"));
  return blocks.with(
    at,
    listOf(items.with(which, bare + (draft.small ? answer.toLowerCase() : answer)), mark),
  );
};

/** An item less. */
export const dropItem: Edit = (blocks, _, random) => {
  const lists = listsIn(blocks).filter(({ items }) => items.length > 3);
  if (lists.length === 0) return undefined;
  const { at, items, mark } = random.fork("which").pick(lists);
  return blocks.with(at, listOf(items.toSpliced(random.fork("where").int(0, items.length - 2), 1), mark));
};
