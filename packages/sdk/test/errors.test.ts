import assert from "node:assert/strict";
import { test } from "uvu";
import { DecnetError, isDecnetError, messageOf } from "../src/errors.ts";

const full = {
  code: "DN_PLUGIN_OPTIONS",
  message: "maxLines must be at least 1",
  plugin: "@acme/x",
  hook: "plan",
  path: "decnet.config.jsonc:4:7",
  hint: "see the plugin's README",
} as const;

test("the record is everything the error was made of, its cause as a message", () => {
  const error = new DecnetError({ ...full, cause: new TypeError("not a number") });
  assert.deepEqual(error.toRecord(), { ...full, cause: "not a number" });
});

test("what was not given is not in the record", () => {
  const record = new DecnetError({ code: "DN_X", message: "x" }).toRecord();
  assert.deepEqual(Object.keys(record), ["code", "message"]);
});

test("the record is JSON-safe", () => {
  const record = new DecnetError({ ...full, cause: { toString: () => "odd" } }).toRecord();
  assert.deepEqual(JSON.parse(JSON.stringify(record)), record);
  assert.equal(record.cause, "odd");
});

test("it is an Error with its cause kept whole", () => {
  const cause = new TypeError("below");
  const error = new DecnetError({ ...full, cause });
  assert.ok(error instanceof Error);
  assert.equal(error.cause, cause);
  assert.equal(error.message, full.message);
  assert.match(error.stack ?? "", /DecnetError|maxLines/);
  assert.equal("cause" in new DecnetError(full), false);
});

test("a cause may be null, and a cause of a cause is left out", () => {
  assert.equal(new DecnetError({ ...full, cause: null }).toRecord().cause, "null");
  const nested = new DecnetError({ ...full, cause: new Error("outer", { cause: new Error("inner") }) });
  assert.equal(nested.toRecord().cause, "outer");
});

test("an error of another copy of the SDK is one too", () => {
  const foreign = Object.assign(new Error("x"), { name: "DecnetError", code: "DN_X" });
  assert.equal(isDecnetError(foreign), true);
  assert.equal(isDecnetError(new DecnetError(full)), true);
});

test("nothing else is one", () => {
  const system = Object.assign(new Error("x"), { code: "ENOENT" });
  const named = Object.assign(new Error("x"), { name: "DecnetError" });
  for (const other of [system, named, { name: "DecnetError", code: "DN_X" }, "DN_X", null, undefined]) {
    assert.equal(isDecnetError(other), false);
  }
});

test("anything that can be thrown has a message", () => {
  assert.deepEqual([new Error("a"), "b", 3, null, undefined].map(messageOf), [
    "a",
    "b",
    "3",
    "null",
    "undefined",
  ]);
});

test.run();
