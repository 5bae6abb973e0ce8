import assert from "node:assert/strict";
import { testContentClass } from "@decnet/sdk/testing";
import plugin from "../src/index.ts";
import { itemsOf } from "./fleet.ts";

testContentClass(plugin, {
  holds: (body, path) => {
    const text = String(body);
    const items = itemsOf(text).map(({ words }) => words.toLowerCase());
    assert.ok(items.length >= 1, `${path} is no list:\n${text}`);
    assert.equal(new Set(items).size, items.length, `${path} says something twice:\n${text}`);
    assert.ok(
      !/—|```|\{|\}|\bundefined\b|\[[A-Z][a-z]+\]| {2}\S.* {2}| ,/.test(text.replace(/^\s+/gm, "")),
      text,
    );
    assert.ok(text.endsWith("\n") && !text.endsWith("\n\n"), `${path} does not end in one newline`);
  },
});
