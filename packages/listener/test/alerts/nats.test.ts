import assert from "node:assert/strict";
import { EventEmitter, once } from "node:events";
import { openBus } from "@decnet/engine";
import type { BusEvent } from "@decnet/sdk";
import { test } from "uvu";
import { startNats } from "../../../engine/test/bus/nats-server.ts";
import { addressOf, callHttp } from "../fixtures/callers.ts";
import { hasTools } from "../fixtures/needs.ts";
import { started } from "../fixtures/started.ts";
import { issue } from "../fixtures/tokens.ts";

const name = "an alert that the bus could not take arrives when the NATS server is back";
test(name, async () => {
  if (!hasTools(name, "nats-server")) return;
  const server = await startNats();
  const nats = { servers: [server.url] };
  const { listener, store, problems, healthy, end } = await started({
    bus: { nats },
    alerts: { retries: { firstSeconds: 0.1, maxSeconds: 0.2 }, timeoutSeconds: 0.5 },
  });
  const { uuid, callback_token } = await issue(store, 1);
  await server.kill();
  await callHttp(addressOf(listener.addresses.http), `/c/${callback_token}`);
  await healthy(({ alerts }) => alerts === 1);
  const heard = new EventEmitter();
  const again = await startNats(server.port);
  const other = openBus({ config: { bus: { nats } }, env: {}, onProblem: () => {} });
  const triggered = once(heard, "event") as Promise<[BusEvent]>;
  other.subscribe("canary.*.triggered", (event) => heard.emit("event", event));
  const [{ topic, payload }] = await triggered;
  assert.equal(topic, `canary.${uuid}.triggered`);
  assert.equal(payload.src_ip, "127.0.0.1");
  await end();
  await other.close();
  await again.kill();
  assert.ok(problems.some(({ code }) => code === "DN_BUS_DOWN"));
});

test.run();
