import assert from "node:assert/strict";
import { testContentClass } from "@decnet/sdk/testing";
import plugin from "../src/index.ts";

testContentClass(plugin, {
  distinct: 1,
  holds: (body, path) => {
    assert.match(path, /^\/home\/\w+(\/[\w-]+){0,2}\/\.aws\/credentials$/);
    const sections = Buffer.from(body as Uint8Array)
      .toString("utf8")
      .split(/^(?=\[)/m)
      .filter((text) => text.startsWith("["));
    assert.ok(sections.length >= 1 && sections.length <= 3, `${sections.length} profiles`);
    for (const section of sections)
      assert.match(
        section,
        /^\[[\w-]+\]\naws_access_key_id ?= ?AKIA[A-Z2-7]{16}\naws_secret_access_key ?= ?[A-Za-z0-9/+]{40}\n(\n?#.*\n|\n)?$/,
      );
  },
});
