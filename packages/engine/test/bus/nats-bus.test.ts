import assert from "node:assert/strict";
import { EventEmitter, once } from "node:events";
import type { DecnetErrorRecord } from "@decnet/sdk";
import { connect } from "@nats-io/transport-node";
import { test } from "uvu";
import type { Bus } from "../../src/bus/bus.ts";
import { openBus } from "../../src/bus/open-bus.ts";
import type { NatsSettings } from "../../src/bus/settings.ts";
import { startNats } from "./nats-server.ts";
import { hasTool } from "./needs.ts";

const can = (name: string) => hasTool(name, "nats-server");

const open = (nats: NatsSettings, env = {}) => {
  const told = new EventEmitter();
  const problems: DecnetErrorRecord[] = [];
  const onProblem = (problem: DecnetErrorRecord) => {
    problems.push(problem);
    told.emit("problem");
  };
  return { bus: openBus({ config: { bus: { nats } }, env, onProblem }), problems, told };
};

/** What a bus hears, one after the other. */
const listenTo = (bus: Bus, topic: string) => {
  const heard = new EventEmitter();
  bus.subscribe(topic, (event) => heard.emit("event", event));
  return { next: async () => (await once(heard, "event"))[0] };
};

const passes = "events go from one process to another, as JSON";
test(passes, async () => {
  if (!can(passes)) return;
  const server = await startNats();
  const one = open({ servers: [server.url] });
  const other = await connect({ servers: server.url });
  const subscription = other.subscribe("canary.>");
  await other.flush();
  one.bus.publish("canary.42.placed", { token_id: "42", n: 1 });
  for await (const message of subscription) {
    assert.equal(message.subject, "canary.42.placed");
    assert.deepEqual(message.json(), { token_id: "42", n: 1 });
    break;
  }
  const { next } = listenTo(one.bus, "system.*.control");
  await one.bus.deliver("x", {});
  const event = next();
  other.publish("system.canary.control", JSON.stringify({ action: "stop" }));
  assert.deepEqual(await event, { topic: "system.canary.control", payload: { action: "stop" } });
  await other.close();
  await one.bus.close();
  await server.kill();
  assert.deepEqual(one.problems, []);
});

const outlives = "a server that dies is told of once, and what was said meanwhile arrives when it is back";
test(outlives, async () => {
  if (!can(outlives)) return;
  const server = await startNats();
  const { bus, problems, told } = open({ servers: [server.url] });
  const { next } = listenTo(bus, "orchestrator.>");
  await bus.deliver("a", {});
  const down = once(told, "problem");
  await server.kill();
  await down;
  for (let at = 0; at < 2000; at++) bus.publish(`orchestrator.file.${at}`, { at });
  await assert.rejects(bus.deliver("a", {}), { code: "DN_BUS_DOWN" });
  const first = next();
  const again = await startNats(server.port);
  // The newest thousand are kept.
  assert.deepEqual(await first, { topic: "orchestrator.file.1000", payload: { at: 1000 } });
  assert.deepEqual(
    problems.map(({ code }) => code),
    ["DN_BUS_DOWN"],
  );
  await bus.close();
  await again.kill();
});

const last = "what is published just before the end gets away";
test(last, async () => {
  if (!can(last)) return;
  const server = await startNats();
  const other = await connect({ servers: server.url });
  const subscription = other.subscribe("canary.>");
  await other.flush();
  const { bus } = open({ servers: [server.url] });
  bus.publish("canary.42.revoked", {});
  await bus.close();
  for await (const { subject } of subscription) {
    assert.equal(subject, "canary.42.revoked");
    break;
  }
  await other.close();
  await server.kill();
});

test("without a server publishing goes on, is told once, and ends within seconds", async () => {
  const { bus, problems, told } = open({ servers: ["nats://127.0.0.1:1"] });
  bus.publish("a", {});
  await once(told, "problem");
  bus.publish("b", {});
  await bus.close();
  assert.equal(problems.length, 1);
  assert.equal(problems[0]?.code, "DN_BUS_DOWN");
});

const shown = "a token opens the server that wants one, and is in no problem";
test(shown, async () => {
  if (!can(shown)) return;
  const server = await startNats(-1, "--auth", "s3cret-token");
  const env = { BUS_TOKEN: "s3cret-token", WRONG: "wr0ng-token" };
  const right = open({ servers: [server.url], tokenEnv: "BUS_TOKEN" }, env);
  await right.bus.deliver("a", {});
  const wrong = open({ servers: [server.url], tokenEnv: "WRONG" }, env);
  await once(wrong.told, "problem");
  assert.equal(wrong.problems[0]?.code, "DN_BUS_DOWN");
  assert.doesNotMatch(JSON.stringify(wrong.problems), /wr0ng|s3cret/);
  await right.bus.close();
  await wrong.bus.close();
  await server.kill();
  assert.deepEqual(right.problems, []);
});

test("credentials that are not there are an error at once", () => {
  assert.throws(() => open({ servers: ["nats://127.0.0.1:1"], tokenEnv: "BUS_TOKEN" }), {
    code: "DN_BUS_CREDENTIALS",
    path: "bus.nats.tokenEnv",
  });
  assert.throws(() => open({ servers: ["nats://127.0.0.1:1"], credsFile: "/nowhere" }), {
    code: "DN_BUS_CREDENTIALS",
    path: "/nowhere",
  });
});

const garbled = "a message that is no JSON is told of, and the next one heard";
test(garbled, async () => {
  if (!can(garbled)) return;
  const server = await startNats();
  const { bus, problems } = open({ servers: [server.url] });
  const { next } = listenTo(bus, "x");
  const other = await connect({ servers: server.url });
  await bus.deliver("y", {});
  const event = next();
  other.publish("x", "{no");
  other.publish("x", "{}");
  assert.deepEqual(await event, { topic: "x", payload: {} });
  assert.equal(problems[0]?.code, "DN_BUS_LISTENER");
  await other.close();
  await bus.close();
  await server.kill();
});

test.run();
