import assert from "node:assert/strict";
import { isDecnetError } from "@decnet/sdk";
import { test } from "uvu";
import { Registry } from "../../src/plugins/registry.ts";
import { checkOverrides } from "../../src/weights/check-overrides.ts";
import { diary } from "../fixtures/diary.ts";

const registry = new Registry();
registry.add("@acme/test", diary(), {});
registry.add("@acme/test", diary({ id: "acme.letters" }), {});

const faultsOf = (value: unknown): string => {
  try {
    checkOverrides(value, registry);
  } catch (error) {
    if (isDecnetError(error) && error.code === "DN_WEIGHTS_INVALID") return error.message;
    throw error;
  }
  return "";
};

test("what is given is laid over, what is not stays", () => {
  const value = { actions: { file: 60 }, user: { "acme.diary": 3 }, canaryProbability: 0 };
  assert.deepEqual(checkOverrides(value, registry), {
    overrides: { actions: { file: 60 }, classes: { "acme.diary": 3 }, canaryProbability: 0 },
    dropped: [],
  });
});

test("one fault refuses all, and every fault is named", () => {
  const faults = faultsOf({
    actions: { file: 0, email: 0 },
    user: { "acme.diari": 3, "acme.letters": -1 },
    canaryProbability: 1.5,
  });
  for (const part of [
    "actions: every weight is zero",
    'did you mean "acme.diary"',
    "acme.letters: -1",
    "1.5",
  ])
    assert.ok(faults.includes(part), `${part} in ${faults}`);
});

for (const [what, value] of Object.entries({
  "no table": 7,
  "a list for a table": { user: ["acme.diary"] },
  "text for a weight": { user: { "acme.diary": "3" } },
  "a weight without bound": { user: { "acme.diary": Infinity } },
  "a negative probability": { canaryProbability: -0.1 },
  "an unknown action": { actions: { sleep: 3 } },
  "nothing but zeros": { user: { "acme.diary": 0 } },
}))
  test(`${what} is refused`, () => assert.notEqual(faultsOf(value), ""));

test("unknown keys are passed over", () => {
  assert.deepEqual(checkOverrides({ mood: 3 }, registry).overrides, { classes: {} });
});

test("a class on the wrong list is left out and named", () => {
  const { overrides, dropped } = checkOverrides(
    { system: { "acme.diary": 9 }, user: { "acme.letters": 2 } },
    registry,
  );
  assert.deepEqual(overrides.classes, { "acme.letters": 2 });
  assert.match(dropped.join(), /acme\.diary is a user class, not a system one/);
});

test.run();
