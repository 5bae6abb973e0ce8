import assert from "node:assert/strict";
import { testContentClass } from "@decnet/sdk/testing";
import plugin from "../src/index.ts";

testContentClass(plugin, {
  distinct: 1,
  holds: (body, path) => {
    assert.match(path, /^\/(home\/\w+|srv|opt)\/([\w-]+\/){1,2}\.env(\.production|\.staging)?$/);
    const lines = Buffer.from(body as Uint8Array)
      .toString("utf8")
      .split("\n");
    assert.equal(lines.pop(), "");
    assert.ok(lines.length >= 15 && lines.length <= 60, `${lines.length} lines`);
    for (const line of lines) assert.match(line, /^(#.*|[A-Z][A-Z0-9_]*=.*|)$/);
    const keys = lines.filter((line) => /^[A-Z]/.test(line)).map((line) => line.split("=")[0]);
    assert.equal(new Set(keys).size, keys.length, "a setting stands there twice");
  },
});
