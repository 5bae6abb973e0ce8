import assert from "node:assert/strict";
import { test } from "uvu";
import { canRunAlone, runAlone } from "../src/testing/index.ts";

const ALONE = "a script that runs alone has no network, and is the only one who is asked for names";
const FAILS = "a script that fails alone is an error that says why";
const script = new URL("./look-names-up.ts", import.meta.url);

test(ALONE, async () => {
  if (!canRunAlone(ALONE)) return;
  assert.deepEqual(JSON.parse(await runAlone(script, ["token.cdn.example.test"])), {
    address: "127.0.0.1",
    asked: ["token.cdn.example.test"],
    interfaces: ["lo"],
  });
});

test(FAILS, async () => {
  if (!canRunAlone(FAILS)) return;
  await assert.rejects(runAlone(script, ["fail"]), /told to fail/);
});

test.run();
