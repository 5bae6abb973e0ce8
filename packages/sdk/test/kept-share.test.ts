import assert from "node:assert/strict";
import fc from "fast-check";
import { test } from "uvu";
import { keptShare } from "../src/text/kept-share.ts";

test("the example", () => {
  assert.equal(keptShare("call Ana, order paper\n", "call Ana about the paper\n"), 0.75);
});

test("a text keeps itself, and all of it when something is added", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (text, more) => {
      assert.equal(keptShare(text, text), 1);
      assert.equal(keptShare(text, `${text} ${more}`), 1);
    }),
  );
});

test("a share is from 0 to 1", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      const share = keptShare(one, other);
      assert.ok(share >= 0 && share <= 1);
    }),
  );
});

test("case and layout do not count, nor does a text without words", () => {
  assert.equal(keptShare("- [ ] Call ANA", "* [x] call ana"), 1);
  assert.equal(keptShare("- -\n", "anything at all"), 1);
});

test.run();
