import assert from "node:assert/strict";
import { testContentClass } from "@decnet/sdk/testing";
import plugin from "../src/index.ts";

testContentClass(plugin, {
  distinct: 1,
  holds: (body) => {
    const text = Buffer.from(body as Uint8Array).toString("utf8");
    assert.match(text, /^\/\*M!999999\\- enable the sandbox mode \*\/ \n-- MariaDB dump /);
    assert.match(text, /\n-- Dump completed on 2026-11-19 15:42:07\n$/);
  },
});
