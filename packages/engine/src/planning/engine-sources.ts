import {
  type AnyClass,
  type Category,
  type DecnetErrorRecord,
  type HostFacts,
  isDecnetError,
  type Persona,
} from "@decnet/sdk";
import { type Callbacks, canCallHome } from "../canary/callbacks.ts";
import type { Fleet } from "../fleet/fleet.ts";
import { type CastMember, castOf } from "../personas/cast.ts";
import type { People } from "../personas/people.ts";
import type { Registry } from "../plugins/registry.ts";
import type { Inventory } from "../store/inventory.ts";
import type { FileTable } from "../store/synthetic-files.ts";
import type { PlanningSources } from "./sources.ts";
import type { WritingMoment } from "./writing-moment.ts";

/** Where the file planner's answers come from in a running engine. */
export interface EngineSourcesKit {
  readonly registry: Registry;
  readonly fleet: Fleet;
  readonly people: People;
  readonly inventory: Inventory;
  readonly files: FileTable;
  readonly callbacks: Callbacks;
  readonly writingMoment: WritingMoment;
  readonly problem: (record: DecnetErrorRecord) => void;
}

/** The planner's look-ups over fleet, people, registry and store; what cannot change between two ticks is kept. */
export const engineSources = (kit: EngineSourcesKit): PlanningSources => {
  const { registry, fleet, people, inventory, files, callbacks, writingMoment, problem } = kit;
  const byCategory = new Map<Category, readonly AnyClass[]>();
  const casts = new WeakMap<HostFacts, { personas: readonly Persona[]; cast: readonly CastMember[] }>();
  return {
    writingMoment,
    find: (deckies, uuid) => fleet.find(deckies, uuid),
    classOf: (id) => registry.get(id)?.contentClass,
    candidate: (category, random) => files.editCandidate(category, random),
    classes: (category) => {
      let classes = byCategory.get(category);
      if (classes === undefined) {
        classes = registry
          .all()
          .map(({ contentClass }) => contentClass)
          .filter((one) => one.category === category && canCallHome(one, callbacks));
        byCategory.set(category, classes);
      }
      return classes;
    },
    facts: async (decky) => {
      try {
        return await fleet.facts(decky);
      } catch (error) {
        if (!isDecnetError(error)) throw error;
        problem(error.toRecord());
        return undefined;
      }
    },
    cast: (decky, facts) => {
      const personas = people.of(decky);
      const kept = casts.get(facts);
      if (kept?.personas === personas) return kept.cast;
      const cast = castOf(personas, facts);
      casts.set(facts, { personas, cast });
      return cast;
    },
    logsOf: async (deckyUuid) => {
      const logs = [...(await inventory.of(deckyUuid)).values()].filter(
        ({ editable, contentClass }) =>
          editable && registry.get(contentClass)?.contentClass.rotate !== undefined,
      );
      const found = await Promise.all(logs.map(({ path }) => files.at(deckyUuid, path)));
      return found.filter((file) => file !== undefined);
    },
    editableAt: async (deckyUuid, path) => {
      const file = await files.at(deckyUuid, path);
      return file === undefined || file.editKey === null ? undefined : file;
    },
    sibling: async (deckyUuid, account, contentClass, random) => {
      const editable = [...(await inventory.of(deckyUuid)).values()].filter(
        (entry) => entry.editable && entry.account === account && entry.contentClass === contentClass,
      );
      return editable.length === 0 ? undefined : files.at(deckyUuid, random.pick(editable).path);
    },
  };
};
