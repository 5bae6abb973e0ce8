import assert from "node:assert/strict";
import type { PersonalContext } from "@decnet/sdk";
import { asAnyClass } from "@decnet/sdk";
import { loadClasses, makeContext } from "@decnet/sdk/testing";
import { test } from "uvu";
import { acceptsList } from "../src/accepts.ts";
import plugin from "../src/index.ts";

const [todo] = await loadClasses(plugin);
assert.ok(todo);
const ctx = makeContext(asAnyClass(todo), { path: "/home/x/TODO.md" }) as PersonalContext;

test("lists in any of the ways that people write them", () => {
  for (const text of [
    "- [ ] order paper\n- [x] call Ana\n",
    "# Monday\n\n* order paper\n* call Ana\n\n# Later\n\n* renew the certificate\n",
    "1. order paper\n2. call Ana\n",
    "- order paper\n  before the weekend\n- call Ana\nx send the minutes\n",
  ])
    assert.equal(acceptsList(text, ctx), undefined, text);
});

test("prose is no list, nor is a list that is mostly prose", () => {
  assert.match(acceptsList("We met on Monday.\nNobody has the key.\n", ctx) ?? "", /no list/);
  const talk = `${"A sentence about the list.\n".repeat(6)}- call Ana\n`;
  assert.match(acceptsList(talk, ctx) ?? "", /1 of its 7/);
  assert.match(
    acceptsList(Array.from({ length: 90 }, (_, at) => `- item ${at}\n`).join(""), ctx) ?? "",
    /90 items/,
  );
});

test("an edit keeps something of the list", () => {
  const before =
    "- [ ] order paper\n- [ ] call Ana about the rack\n- [ ] renew it\n- [ ] send minutes\n- [ ] book the room\n";
  assert.match(acceptsList("- [ ] wash the car\n", ctx, before) ?? "", /keeps nothing/);
  assert.equal(acceptsList("- [ ] order paper\n- [ ] call Ana\n- [ ] ask Bo\n", ctx, before), undefined);
  assert.equal(acceptsList("- [ ] wash the car\n", ctx, "- [ ] order paper\n"), undefined);
});

test.run();
