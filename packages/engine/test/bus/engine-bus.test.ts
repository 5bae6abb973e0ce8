import assert from "node:assert/strict";
import { once } from "node:events";
import type { BusEvent } from "@decnet/sdk";
import { connect } from "@nats-io/transport-node";
import { test } from "uvu";
import { AT_WORK, testEngine } from "../fixtures/test-engine.ts";
import { startNats } from "./nats-server.ts";
import { hasTool } from "./needs.ts";

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

const between = "over NATS another process hears the ticks, and stops the worker";
test(between, async () => {
  if (!hasTool(between, "nats-server")) return;
  const server = await startNats();
  const other = await connect({ servers: server.url });
  const health = other.subscribe("system.orchestrator.health");
  await other.flush();
  const engine = await testEngine({ config: { bus: { nats: { servers: [server.url] } } } });
  await engine.engine.tick();
  for await (const message of health) {
    assert.equal((message.json() as { deckies: number }).deckies, 2);
    break;
  }
  other.publish("system.orchestrator.control", JSON.stringify({ action: "stop" }));
  if (!engine.stopRequested.aborted) await once(engine.stopRequested, "abort");
  await engine.end();
  await other.close();
  await server.kill();
  assert.deepEqual(engine.problems, []);
});

const dry = "a dry run tells nobody";
test(dry, async () => {
  if (!hasTool(dry, "nats-server")) return;
  const server = await startNats();
  const other = await connect({ servers: server.url });
  const heard: string[] = [];
  other.subscribe(">", { callback: (_, { subject }) => void heard.push(subject) });
  await other.flush();
  const engine = await testEngine({ dryRun: true, config: { bus: { nats: { servers: [server.url] } } } });
  await engine.engine.tick();
  await engine.end();
  await other.flush();
  await other.close();
  await server.kill();
  assert.deepEqual(heard, []);
});

test.run();
