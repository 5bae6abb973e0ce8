import assert from "node:assert/strict";
import { test } from "uvu";
import { Said } from "../../src/llm/said.ts";

const ODE =
  "- call the landlord about the lift\n- ask Javier for the March figures\n- look at the disk on db-02\n";

test("a text is said once; most of it in another is a repetition, some of it is not", () => {
  const said = new Said();
  assert.equal(said.repeats(ODE), false);
  said.add(ODE);
  assert.equal(said.repeats(ODE), true);
  assert.equal(said.repeats(ODE.toUpperCase().replace("- LOOK", "- never look")), true);
  assert.equal(said.repeats(`${ODE.split("\n")[0]}\n- write to the supplier of racks\n`), false);
  assert.equal(said.repeats("# Monday\n- write to the supplier of racks\n"), false);
});

test("what a file had before is its own to keep", () => {
  const said = new Said();
  said.add(ODE);
  assert.equal(said.repeats(`${ODE}- book the room upstairs for Friday\n`, ODE), false);
  assert.equal(said.repeats(`${ODE}- done\n`, "- something else altogether here\n"), true);
});

test("short texts are compared as a whole", () => {
  const said = new Said();
  said.add("buy milk\nring Ana\n");
  assert.equal(said.repeats("ring Ana\n"), false);
  assert.equal(said.repeats("buy milk\nring Ana\n"), true);
});

test("it holds so many lines, and forgets the oldest", () => {
  const said = new Said();
  said.add(ODE);
  for (let line = 0; line < 20_000; line++) said.add(`- a line of its own, number ${line}\n`);
  assert.equal(said.repeats(ODE), false);
  assert.equal(said.repeats("- a line of its own, number 19999\n"), true);
});

test.run();
