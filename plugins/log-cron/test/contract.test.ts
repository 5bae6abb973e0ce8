import assert from "node:assert/strict";
import { testContentClass } from "@decnet/sdk/testing";
import plugin from "../src/index.ts";

const LINE =
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}[+-]\d\d:\d\d ws-lis-014 (CRON\[\d+\]: \(root\) CMD \(.+\)|cron\[\d+\]: \(CRON\) INFO \(.+\))$/;

testContentClass(plugin, {
  options: { path: "/var/log/cron.log", days: 7 },
  // A log follows from its host and its story alone.
  holds: (body) => {
    assert.ok(String(body).endsWith("\n"));
    for (const line of String(body).trimEnd().split("\n")) assert.match(line, LINE);
  },
});
