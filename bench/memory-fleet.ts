import {
  type AnyClass,
  asAnyClass,
  type Category,
  type ContentClass,
  DAY,
  type Decky,
  HOUR,
  type HostFacts,
  isAtWork,
  type Persona,
  Random,
  type SyntheticFile,
  scheduleOf,
  type TickContext,
  toNs,
  type Weights,
} from "@decnet/sdk";
import { accountFor, HOST, PEOPLE, ROOT } from "@decnet/sdk/testing";
import { type CastMember, castOf } from "../packages/engine/src/personas/cast.ts";
import type { PlanningSources } from "../packages/engine/src/planning/sources.ts";
import { backdated } from "../packages/engine/src/planning/writing-moment.ts";

/** A fleet that exists in memory only, for a planner to plan on. */
export interface MemoryFleet {
  readonly sources: PlanningSources;
  /** What the planner is asked next: a moment of a working day, a stream of its own. */
  context(): TickContext;
}

const MONDAY = Date.UTC(2026, 10, 16);
const FILES = 5_000;

// As `weights` in DESIGN.md and the config's defaults have them.
const WEIGHTS: Weights = {
  actions: { file: 1 },
  file: { create: 60, edit: 30, leaveAlone: 10 },
  categories: { user: 70, system: 30 },
  classes: {},
  canaryProbability: 0.03,
};

const aClass = (id: string, category: Category, weight: number): AnyClass =>
  asAnyClass({
    id,
    category,
    weight,
    namer: () => "/x",
    template: "x",
    ...(category !== "canary" && { nextIteration: (text: string) => text }),
  } as ContentClass);

const CLASSES = [
  aClass("canary_x", "canary", 1),
  aClass("log_cron", "system", 12),
  aClass("note", "user", 30),
  aClass("todo", "user", 20),
];

const hostOf = (at: number): HostFacts => ({
  ...HOST,
  hostname: `ws-${at}`,
  accounts: [ROOT, ...PEOPLE.map((persona, index) => ({ ...accountFor(persona), uid: 1000 + index }))],
});

const fileOn = (decky: Decky, number: number): SyntheticFile => {
  const system = number % 4 === 0;
  const persona = PEOPLE[number % PEOPLE.length] as Persona;
  return {
    uuid: `file-${number}`,
    deckyUuid: decky.uuid,
    path: `/file-${number}`,
    persona: system ? null : persona.email,
    account: system ? "root" : accountFor(persona).name,
    contentClass: system ? "log_cron" : "note",
    ordinal: number,
    createdAt: MONDAY - 9 * DAY,
    lastModified: toNs(MONDAY - 3 * DAY),
    editCount: 0,
    contentHash: "",
    mode: 0o644,
    uid: 0,
    gid: 0,
    size: 1,
    lastBody: "x",
    canaryToken: null,
  };
};

/** Builds a fleet of that many deckies, five people on each, and some thousand files. */
export const memoryFleet = (size: number): MemoryFleet => {
  const deckies = Array.from(
    { length: size },
    (_, at): Decky => ({ uuid: `uuid-${at}`, name: `host-${at}`, source: "memory", ref: "", services: [] }),
  );
  const byUuid = new Map(deckies.map((decky) => [decky.uuid, decky]));
  const facts = new Map(deckies.map(({ uuid }, at) => [uuid, hostOf(at)]));
  const files = Array.from({ length: FILES }, (_, at) => fileOn(deckies[at % size] as Decky, at));
  const ofCategory: Readonly<Record<Category, readonly SyntheticFile[]>> = {
    system: files.filter(({ persona }) => persona === null),
    user: files.filter(({ persona }) => persona !== null),
    canary: [],
    email: [],
  };
  const classes = (category: Category) => CLASSES.filter((one) => one.category === category);
  const kept: Readonly<Record<Category, readonly AnyClass[]>> = {
    user: classes("user"),
    system: classes("system"),
    canary: classes("canary"),
    email: [],
  };
  // A running engine has met every decky: who works there is known.
  const casts = new WeakMap<HostFacts, readonly CastMember[]>();
  for (const of of facts.values()) casts.set(of, castOf(PEOPLE, of));
  const moments = Random.from("moments");
  let tick = 0;
  return {
    sources: {
      writingMoment: backdated({}),
      facts: async ({ uuid }) => facts.get(uuid),
      cast: (_, of) => casts.get(of) ?? [],
      classes: (category) => kept[category],
      classOf: (id) => CLASSES.find((one) => one.id === id),
      find: (_, uuid) => byUuid.get(uuid),
      candidate: async (category, random) => random.pick(ofCategory[category]),
      sibling: async () => undefined,
      editableAt: async () => undefined,
      logsOf: async () => [],
    },
    context: () => {
      tick++;
      // Monday to Friday, 10 to 16 UTC: everybody is at work at some of these hours.
      const now = MONDAY + moments.int(0, 4) * DAY + 10 * HOUR + moments.int(0, 6 * HOUR);
      return {
        tick,
        now,
        kind: "file",
        deckies,
        weights: WEIGHTS,
        refused: [],
        random: Random.from("plans").fork("tick", now, tick),
        admits: ({ persona, zone }) => isAtWork(scheduleOf(persona, zone), now),
        idle: () => {},
      };
    },
  };
};
