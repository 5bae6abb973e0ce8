import assert from "node:assert/strict";
import type { BusEvent, DecnetErrorRecord } from "@decnet/sdk";
import { test } from "uvu";
import { localBus } from "../../src/bus/local-bus.ts";
import { stopRequests } from "../../src/bus/stop-requests.ts";
import { topicMatches } from "../../src/bus/topic-matches.ts";

const open = () => {
  const problems: DecnetErrorRecord[] = [];
  return { bus: localBus((problem) => problems.push(problem)), problems };
};

for (const [wanted, topic, expected] of [
  ["a.b", "a.b", true],
  ["a.b", "a.b.c", false],
  ["a.*.c", "a.b.c", true],
  ["a.*", "a.b.c", false],
  ["a.>", "a.b.c", true],
  ["a.>", "a", false],
  [">", "a.b.c", true],
  ["*", "a", true],
  ["a.b", "a.x", false],
] as const) {
  test(`${wanted} ${expected ? "takes" : "leaves"} ${topic}`, () => {
    assert.equal(topicMatches(wanted, topic), expected);
  });
}

test("what is published is heard by whoever asked for it, until they ask no more", async () => {
  const { bus } = open();
  const heard: BusEvent[] = [];
  const forget = bus.subscribe("canary.*.placed", (event) => heard.push(event));
  await bus.deliver("canary.42.placed", { token_id: "42" });
  await bus.deliver("canary.42.revoked", { token_id: "42" });
  forget();
  await bus.deliver("canary.43.placed", { token_id: "43" });
  assert.deepEqual(heard, [{ topic: "canary.42.placed", payload: { token_id: "42" } }]);
});

test("a listener that throws is told of, and the others hear all the same", async () => {
  const { bus, problems } = open();
  const heard: string[] = [];
  bus.subscribe(">", () => {
    throw new Error("no");
  });
  bus.subscribe(">", ({ topic }) => heard.push(topic));
  bus.publish("a", {});
  await bus.deliver("b", {});
  assert.deepEqual(heard, ["a", "b"]);
  assert.deepEqual(
    problems.map(({ code, cause }) => [code, cause]),
    [
      ["DN_BUS_LISTENER", "no"],
      ["DN_BUS_LISTENER", "no"],
    ],
  );
});

test("only stop stops", async () => {
  const { bus } = open();
  const signal = stopRequests(bus, "system.orchestrator.control");
  await bus.deliver("system.orchestrator.control", { action: "pause" });
  await bus.deliver("system.canary.control", { action: "stop" });
  assert.equal(signal.aborted, false);
  await bus.deliver("system.orchestrator.control", { action: "stop" });
  assert.equal(signal.aborted, true);
});

test.run();
