import assert from "node:assert/strict";
import {
  type AnyClass,
  asAnyClass,
  type ContentClass,
  type Decky,
  isAtWork,
  Random,
  type Refusal,
  type SyntheticFile,
  scheduleOf,
  toMs,
  type Weights,
} from "@decnet/sdk";
import { accountFor, HOST, PEOPLE } from "@decnet/sdk/testing";
import { test } from "uvu";
import { planFile } from "../../src/planning/plan-file.ts";
import type { PlanningSources } from "../../src/planning/sources.ts";
import { backdated } from "../../src/planning/writing-moment.ts";

const WEDNESDAY_11H = Date.UTC(2026, 10, 18, 11, 0);
const SUNDAY_3H = Date.UTC(2026, 10, 22, 3, 0);

const aClass = (id: string, category: ContentClass["category"], weight: number, editable = true): AnyClass =>
  asAnyClass({
    id,
    category,
    weight,
    namer: () => "/x",
    template: "x",
    ...(editable && { nextIteration: (text: string) => `${text}x` }),
  } as ContentClass);

const CLASSES = [
  aClass("log_cron", "system", 12),
  aClass("log_daemon", "system", 8),
  aClass("note", "user", 30),
  aClass("todo", "user", 20),
  aClass("canary_x", "canary", 1, false),
];
const WEIGHTS: Weights = {
  actions: { file: 1 },
  file: { create: 60, edit: 30, leaveAlone: 10 },
  categories: { user: 70, system: 30 },
  classes: {},
  canaryProbability: 0.03,
};

const deckies = Array.from(
  { length: 8 },
  (_, at): Decky => ({ uuid: `u${at}`, name: `n${at}`, source: "t", ref: "", services: [] }),
);
const cast = PEOPLE.map((persona) => ({
  persona: { ...persona, active_hours: "09:00-18:00", timezone: "UTC" },
  account: accountFor(persona),
}));

const fileOf = (contentClass: string, persona: string | null, account: string): SyntheticFile => ({
  uuid: "f",
  deckyUuid: "u3",
  path: `/${contentClass}`,
  persona,
  account,
  contentClass,
  ordinal: 0,
  createdAt: WEDNESDAY_11H - 9e8,
  lastModified: BigInt(WEDNESDAY_11H - 8e8) * 1_000_000n,
  editCount: 0,
  contentHash: "",
  mode: 0o644,
  uid: 0,
  gid: 0,
  size: 1,
  lastBody: "x",
  canaryToken: null,
});

const sources = (over: Partial<PlanningSources> = {}): PlanningSources => ({
  facts: () => HOST,
  cast: () => cast,
  classes: (category) => CLASSES.filter((one) => one.category === category),
  classOf: (id) => CLASSES.find((one) => one.id === id),
  find: (list, uuid) => list.find((decky) => decky.uuid === uuid),
  candidate: async (category) =>
    category === "user"
      ? fileOf("note", cast[0]?.persona.email ?? "", cast[0]?.account.name ?? "")
      : fileOf("log_cron", null, "root"),
  sibling: async () => undefined,
  editableAt: async () => undefined,
  writingMoment: backdated({}),
  logsOf: async () => [],
  ...over,
});

const planAt = async (now: number, seed: number, refused: Refusal[] = [], given = sources()) => {
  let why = "";
  const plan = await planFile(
    {
      tick: seed,
      now,
      kind: "file",
      deckies,
      weights: WEIGHTS,
      refused,
      random: Random.from(seed),
      admits: ({ persona, zone }) => isAtWork(scheduleOf(persona, zone), now),
      idle: (reason) => {
        why = reason;
      },
    },
    given,
  );
  return { plan, why };
};

/** Four standard deviations of a binomial share: one false alarm in 16,000 for a right planner, and seeds are fixed. */
const near = (count: number, total: number, share: number): void => {
  const slack = 4 * Math.sqrt((share * (1 - share)) / total);
  assert.ok(
    Math.abs(count / total - share) <= slack,
    `${count} of ${total}, expected ${share} ± ${slack.toFixed(3)}`,
  );
};

test("kinds and classes follow the weights", async () => {
  const total = 2000;
  const results = await Promise.all(Array.from({ length: total }, (_, seed) => planAt(WEDNESDAY_11H, seed)));
  const plans = results.flatMap(({ plan }) => plan ?? []);
  near(results.filter(({ why }) => why === "left alone").length, total, 0.1);
  near(plans.filter(({ action }) => action === "edit").length, total, 0.3);
  const creates = plans.filter(({ action }) => action === "create");
  const count = (id: string) => creates.filter(({ contentClass }) => contentClass === id).length;
  near(count("canary_x"), creates.length, 0.03);
  near(count("note"), creates.length, 0.97 * 0.7 * 0.6);
  near(count("todo"), creates.length, 0.97 * 0.7 * 0.4);
  near(count("log_cron"), creates.length, 0.97 * 0.3 * 0.6);
  near(count("log_daemon"), creates.length, 0.97 * 0.3 * 0.4);
});

test("every decky and persona gets its share", async () => {
  const plans = (
    await Promise.all(Array.from({ length: 1500 }, (_, seed) => planAt(WEDNESDAY_11H, seed)))
  ).flatMap(({ plan }) => plan ?? []);
  const people = plans.filter(({ action, persona }) => action === "create" && persona !== undefined);
  for (const { persona } of cast)
    near(
      people.filter((plan) => plan.persona?.email === persona.email).length,
      people.length,
      1 / cast.length,
    );
  for (const { uuid } of deckies)
    near(people.filter((plan) => plan.decky.uuid === uuid).length, people.length, 1 / deckies.length);
});

test("at night nobody writes, and daemons go on", async () => {
  const plans = (
    await Promise.all(Array.from({ length: 300 }, (_, seed) => planAt(SUNDAY_3H, seed)))
  ).flatMap(({ plan }) => plan ?? []);
  assert.ok(plans.length > 0);
  for (const plan of plans) assert.equal(plan.persona, undefined);
});

test("it says that nobody is at work", async () => {
  const { why } = await planAt(
    SUNDAY_3H,
    1,
    [],
    sources({
      classes: (category) => (category === "user" ? CLASSES.slice(2, 4) : []),
      candidate: async () => undefined,
    }),
  );
  assert.equal(why, "nobody is at work");
});

test("an edit's moment lies after the file's mtime and in its author's hours", async () => {
  for (let seed = 0; seed < 200; seed++) {
    const { plan } = await planAt(WEDNESDAY_11H, seed);
    if (plan?.action !== "edit") continue;
    assert.ok(plan.mtime > plan.file.lastModified);
    assert.ok(toMs(plan.mtime) <= WEDNESDAY_11H);
    if (plan.persona !== undefined)
      assert.ok(isAtWork(scheduleOf(plan.persona, HOST.zone), toMs(plan.mtime)));
  }
});

test("a file whose author is not at work is not edited", async () => {
  for (let seed = 0; seed < 100; seed++) {
    const { plan } = await planAt(SUNDAY_3H, seed);
    assert.notEqual(plan?.action === "edit" && plan.contentClass, "note");
  }
});

test("a full account goes on with one of its files instead", async () => {
  const { persona, account } = cast[0] as (typeof cast)[0];
  const file = fileOf("note", persona.email, account.name);
  const full: Refusal = {
    refused: "full",
    decky: deckies[3] as Decky,
    account,
    contentClass: "note",
    why: "",
  };
  const { plan } = await planAt(WEDNESDAY_11H, 5, [full], sources({ sibling: async () => file }));
  assert.equal(plan?.action === "edit" && plan.file, file);
});

test("a decky out of reach is not offered again in the same tick", async () => {
  const { account } = cast[0] as (typeof cast)[0];
  const refused = deckies
    .slice(1)
    .map((decky): Refusal => ({ refused: "unreachable", decky, account, contentClass: "note", why: "" }));
  for (let seed = 0; seed < 100; seed++) {
    const { plan } = await planAt(WEDNESDAY_11H, seed, refused);
    if (plan !== undefined) assert.equal(plan.decky.uuid, "u0");
  }
});

test("an empty fleet is said to be empty", async () => {
  const none: Decky[] = [];
  let why = "";
  const context = {
    tick: 1,
    now: 0,
    kind: "file",
    deckies: none,
    weights: WEIGHTS,
    refused: [],
    random: Random.from(1),
    admits: () => true,
  };
  await planFile(
    {
      ...context,
      idle: (reason) => {
        why = reason;
      },
    },
    sources(),
  );
  assert.equal(why, "no decky is running");
});

test.run();
