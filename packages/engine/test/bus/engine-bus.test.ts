import assert from "node:assert/strict";
import type { BusEvent } from "@decnet/sdk";
import { test } from "uvu";
import { AT_WORK, testEngine } from "../fixtures/test-engine.ts";

test("a tick's events are on the bus, and a request on it stops the worker", async () => {
  const engine = await testEngine();
  const heard: BusEvent[] = [];
  engine.bus.subscribe("system.>", (event) => heard.push(event));
  await engine.engine.run({
    signal: engine.stopRequested,
    onTick: () => engine.bus.publish("system.orchestrator.control", { action: "stop" }),
  });
  await engine.end();
  assert.equal(engine.stopRequested.aborted, true);
  const health = heard.find(({ topic }) => topic === "system.orchestrator.health");
  assert.equal(health?.payload.ts, new Date(AT_WORK).toISOString());
});

test.run();
