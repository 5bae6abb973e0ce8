import type { Random } from "@decnet/sdk";
import type { Block } from "../blocks.ts";
import type { Draft } from "../draft.ts";
import type { Standing, Writer } from "../writer.ts";

/** A paper on the desk: what is known of it, and a pen. */
export interface Desk {
  readonly draft: Draft;
  readonly writer: Writer;
  readonly there: Standing;
}

/** One thing a person does to a paper; `undefined` when there is nothing of the kind to do. */
export type Edit = (blocks: readonly Block[], desk: Desk, random: Random) => readonly Block[] | undefined;

/** Places of the blocks of one kind. */
export const placesOf = (blocks: readonly Block[], kind: Block["kind"]): number[] =>
  blocks.flatMap((block, at) => (block.kind === kind ? [at] : []));
