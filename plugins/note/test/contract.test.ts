import assert from "node:assert/strict";
import { testContentClass } from "@decnet/sdk/testing";
import plugin from "../src/index.ts";

testContentClass(plugin, {
  holds: (body, path) => {
    const lines = String(body)
      .split("\n")
      .filter((line) => line.trim() !== "");
    assert.equal(new Set(lines).size, lines.length, `${path} has a line twice`);
    assert.doesNotMatch(String(body), /[\u2014{}`\\]|undefined|NaN|\[object/, `${path} shows its making`);
    assert.doesNotMatch(String(body), /\b(19|20)\d\d-\d\d-\d\d\b/, `${path} bears a date`);
    if (path.endsWith(".txt")) assert.doesNotMatch(String(body), /^#{1,6} /m, `${path} is no Markdown`);
  },
});
