import assert from "node:assert/strict";
import { testContentClass } from "@decnet/sdk/testing";
import plugin from "../src/index.ts";

testContentClass(plugin, {
  distinct: 1,
  seeds: 200,
  holds: (body, path) => {
    assert.match(path, /^\/tmp\/\.cache-[A-Za-z0-9]{6}$/);
    assert.ok(body instanceof Uint8Array);
    assert.ok(body.length >= 20 && body.length <= 80 * 1024, String(body.length));
  },
});
