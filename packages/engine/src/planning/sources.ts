import type { AnyClass, Category, Decky, HostFacts, Random, SyntheticFile } from "@decnet/sdk";
import type { CastMember } from "../personas/cast.ts";
import type { WritingMoment } from "./writing-moment.ts";

/** Whatever the file planner has to look up. */
export interface PlanningSources {
  /** `undefined` when the decky is out of reach just now. */
  facts(decky: Decky): HostFacts | undefined | Promise<HostFacts | undefined>;
  cast(decky: Decky, facts: HostFacts): readonly CastMember[];
  /** Classes that can be picked now, sorted by id. */
  classes(category: Category): readonly AnyClass[];
  classOf(id: string): AnyClass | undefined;
  find(deckies: readonly Decky[], uuid: string): Decky | undefined;
  /** One random file that can be edited. */
  candidate(category: Category, random: Random): Promise<SyntheticFile | undefined>;
  /** One random editable file of this class on this account. */
  sibling(
    deckyUuid: string,
    account: string,
    contentClass: string,
    random: Random,
  ): Promise<SyntheticFile | undefined>;
  /** The file of ours at a path, as long as somebody goes on with it. */
  editableAt(deckyUuid: string, path: string): Promise<SyntheticFile | undefined>;
  /** The logs of a decky that we write. */
  logsOf(deckyUuid: string): Promise<readonly SyntheticFile[]>;
  readonly writingMoment: WritingMoment;
}
