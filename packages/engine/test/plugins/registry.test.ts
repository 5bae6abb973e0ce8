import assert from "node:assert/strict";
import { type ContentClass, defineContentClass } from "@decnet/sdk";
import { test } from "uvu";
import { Registry } from "../../src/plugins/registry.ts";

const classCalled = (id: string, over: Partial<ContentClass> = {}): ContentClass =>
  ({
    ...defineContentClass({ id, category: "user", weight: 1, namer: () => "/x", template: "x" }),
    ...over,
  }) as ContentClass;

const refused = (...classes: ContentClass[]) => {
  const registry = new Registry();
  return () => {
    for (const one of classes) registry.add("@acme/x", one, {});
  };
};

test("an id without a prefix belongs to the house", () => {
  assert.throws(refused(classCalled("sap_export")), { code: "DN_PLUGIN_CLASS", plugin: "@acme/x" });
  refused(classCalled("acme.sap_export"), classCalled("note"))();
});

test("no two plugins have one class", () => {
  assert.throws(refused(classCalled("note"), classCalled("note")), { code: "DN_PLUGIN_CLASS" });
});

test("a class that can write nothing, or has no weight, is refused", () => {
  const { template: _, ...bare } = classCalled("note") as ContentClass & { template: string };
  assert.throws(refused(bare as ContentClass), { code: "DN_PLUGIN_CLASS" });
  assert.throws(refused(classCalled("note", { weight: Number.NaN })), { code: "DN_PLUGIN_CLASS" });
});

test("classes come sorted, whatever order plugins were set up in", () => {
  const registry = new Registry();
  for (const id of ["todo", "acme.b", "note"]) registry.add("@acme/x", classCalled(id), {});
  assert.deepEqual(
    registry.all().map(({ contentClass }) => contentClass.id),
    ["acme.b", "note", "todo"],
  );
});

test.run();
