import assert from "node:assert/strict";
import { Store } from "@decnet/engine";
import type { DecnetErrorRecord } from "@decnet/sdk";
import { suite } from "uvu";
import { Courier } from "../../src/alerts/courier.ts";
import { tellOrphans } from "../../src/alerts/couriers.ts";
import { webhookSink } from "../../src/alerts/webhook/webhook-sink.ts";
import { DayRoom } from "../../src/hits/day-room.ts";
import { type Hit, NOTHING } from "../../src/hits/hit.ts";
import { storeHits } from "../../src/hits/store-hits.ts";
import { temporaryFolder } from "../fixtures/temporary-folder.ts";
import { callbackToken, issue } from "../fixtures/tokens.ts";
import { type VirtualTime, virtualTime } from "../fixtures/virtual-time.ts";
import { type Receiver, type Reply, startReceiver } from "../fixtures/webhook-receiver.ts";

interface Context {
  store: Store;
  time: VirtualTime;
  problems: DecnetErrorRecord[];
  /** A courier to a receiver that gives these answers, the last one for ever. */
  courierTo: (...replies: readonly Reply[]) => Promise<{ courier: Courier; receiver: Receiver }>;
  /** Stores so many alerts. */
  raise: (count: number) => Promise<void>;
  /** Stores uses by these sources, of which two are told of one by one. */
  flood: (...sources: readonly string[]) => Promise<void>;
}

const START = Date.UTC(2026, 10, 18, 11);
const folder = temporaryFolder("courier");
const test = suite<Context>("courier");
let databases = 0;
const receivers: Receiver[] = [];

test.before.each(async (context) => {
  const store = await Store.open({ client: "sqlite", filename: `${folder}/${databases++}.sqlite` });
  const time = virtualTime(START);
  const problems: DecnetErrorRecord[] = [];
  await issue(store, 1);
  let raised = 0;
  const storing = {
    store,
    clock: time.clock,
    windowMs: 0,
    sourcesPerHour: 0,
    sinks: ["webhook:ops"],
    newId: () => `alert-${++raised}`,
    room: new DayRoom(0),
  };
  const hit: Hit = {
    kind: "http",
    named: { token: callbackToken(1) },
    at: START,
    srcIp: "203.0.113.7",
    canWait: true,
    kept: NOTHING,
  };
  Object.assign(context, {
    store,
    time,
    problems,
    raise: (count: number) =>
      storeHits(
        Array<Hit>(count)
          .fill(hit)
          .map((one) => ({ ...one })),
        storing,
      ),
    flood: (...sources: readonly string[]) =>
      storeHits(
        sources.map((srcIp) => ({ ...hit, srcIp })),
        { ...storing, sourcesPerHour: 2 },
      ),
    courierTo: async (...replies: readonly Reply[]) => {
      const receiver = await startReceiver((_, index) => replies[index] ?? replies.at(-1) ?? { status: 204 });
      receivers.push(receiver);
      const sink = webhookSink({ name: "ops", format: "json", allowPrivate: true }, new URL(receiver.url));
      const courier = new Courier(sink, {
        store,
        clock: time.clock,
        later: time.later,
        chance: () => 0.999_999_9,
        retries: { attempts: 4, firstSeconds: 2, maxSeconds: 5 },
        timeoutMs: 10_000,
        concurrency: 2,
        onProblem: (problem) => problems.push(problem),
      });
      return { courier, receiver };
    },
  });
});

test.after.each(async ({ store }) => {
  await store.close();
  for (const receiver of receivers.splice(0)) await receiver.close();
});

const idOf = ({ received }: Receiver, index: number) => JSON.parse(received[index]?.body ?? "{}").alert_id;

/** Lets the courier come to rest; what it does next hangs on a timer. */
const rest = async (time: VirtualTime): Promise<number> => {
  for (;;) {
    const wait = time.untilNext();
    // The longest wait is a delivery under way.
    if (wait !== undefined && wait !== 10_000) return wait;
    await new Promise(setImmediate);
  }
};

test("what is stored is brought, each once", async ({ store, raise, courierTo, problems }) => {
  await raise(250);
  const { courier, receiver } = await courierTo({ status: 200 });
  courier.wake();
  await receiver.have(250);
  await courier.close();
  const ids = receiver.received.map((_, index) => idOf(receiver, index));
  assert.equal(new Set(ids).size, 250);
  assert.equal((await store.deliveries.pending()).size, 0);
  assert.deepEqual(problems, []);
});

test("of more sources than the limit one alert tells, with their number as it is when it is sent", async (context) => {
  const { flood, courierTo, time, store } = context;
  await flood("203.0.113.1", "203.0.113.2");
  const { courier, receiver } = await courierTo(
    { status: 200 },
    { status: 200 },
    { status: 500 },
    { status: 200 },
  );
  courier.wake();
  await receiver.have(2);
  await flood("203.0.113.3", "203.0.113.4", "203.0.113.3");
  courier.wake();
  await receiver.have(3);
  const wait = await rest(time);
  await flood("203.0.113.4", "203.0.113.5");
  time.pass(wait);
  await receiver.have(4);
  await courier.close();
  assert.deepEqual(
    receiver.received.map(({ body }) => JSON.parse(body).flood),
    [undefined, undefined, { sources: 4, told: 2 }, { sources: 5, told: 2 }],
  );
  assert.equal(idOf(receiver, 2), idOf(receiver, 3));
  assert.equal((await store.deliveries.pending()).size, 0);
});

test("what failed comes again after ever longer waits, is told once, and arrives", async (context) => {
  const { time, raise, courierTo, problems, store } = context;
  await raise(1);
  const { courier, receiver } = await courierTo({ status: 500 }, { status: 503 }, { status: 200 });
  courier.wake();
  const waits = [];
  for (let turn = 0; turn < 2; turn++) {
    const wait = await rest(time);
    waits.push(wait);
    time.pass(wait);
    await receiver.have(turn + 2);
  }
  await courier.close();
  assert.deepEqual(waits, [2000, 4000]);
  assert.equal(receiver.received.length, 3);
  assert.deepEqual(
    problems.map(({ code, message }) => [code, message]),
    [
      [
        "DN_ALERT_FAILED",
        "webhook:ops could not be told of an alert, and will be tried again: it answered 500",
      ],
    ],
  );
  const [delivery] = await store.deliveries.ofAlert("alert-1");
  assert.deepEqual([delivery?.state, delivery?.attempts, delivery?.last_error], ["sent", 3, null]);
  assert.equal(delivery?.next_at, "2026-11-18T11:00:06.000Z");
});

test("what fails too often is given up, and told", async ({ time, raise, courierTo, problems, store }) => {
  await raise(1);
  const { courier, receiver } = await courierTo({ status: 404 });
  courier.wake();
  for (let turn = 1; turn < 4; turn++) {
    time.pass(await rest(time));
    await receiver.have(turn + 1);
  }
  await courier.close();
  assert.deepEqual(
    problems.map(({ code }) => code),
    ["DN_ALERT_FAILED", "DN_ALERT_DEAD"],
  );
  const [delivery] = await store.deliveries.ofAlert("alert-1");
  assert.deepEqual(
    [delivery?.state, delivery?.attempts, delivery?.last_error, delivery?.next_at],
    ["dead", 4, "it answered 404", "2026-11-18T11:00:11.000Z"],
  );
});

test("a receiver that asks for time is given it", async ({ time, raise, courierTo }) => {
  await raise(1);
  const { courier } = await courierTo({ status: 429, headers: { "retry-after": "60" } }, { status: 200 });
  courier.wake();
  assert.equal(await rest(time), 60_000);
  await courier.close();
});

test("a receiver that never answers holds up no more than its time", async ({
  time,
  raise,
  courierTo,
  store,
}) => {
  await raise(3);
  const { courier, receiver } = await courierTo("never", "never", { status: 200 });
  courier.wake();
  await receiver.have(2);
  time.pass(10_000);
  await receiver.have(3);
  assert.equal(await rest(time), 2000);
  const states = [];
  for (let at = 1; at <= 3; at++) states.push((await store.deliveries.ofAlert(`alert-${at}`))[0]?.last_error);
  assert.deepEqual(states, ["it took too long", "it took too long", null]);
  await courier.close();
});

test("one that is closed goes on later where it was", async ({ time, raise, courierTo }) => {
  await raise(1);
  const first = await courierTo({ status: 500 });
  first.courier.wake();
  const wait = await rest(time);
  await first.courier.close();
  assert.equal(time.untilNext(), undefined);
  const second = await courierTo({ status: 200 });
  second.courier.wake();
  assert.equal(await rest(time), wait);
  time.pass(wait);
  await second.receiver.have(1);
  await second.courier.close();
  assert.equal(idOf(second.receiver, 0), "alert-1");
});

test("one that is closed waits a few seconds for a receiver, and no longer", async (context) => {
  const { time, raise, courierTo, store } = context;
  await raise(1);
  const { courier, receiver } = await courierTo("never");
  courier.wake();
  await receiver.have(1);
  const closed = courier.close();
  time.pass(5000);
  await closed;
  const [delivery] = await store.deliveries.ofAlert("alert-1");
  assert.deepEqual([delivery?.state, delivery?.attempts], ["pending", 1]);
});

test("deliveries to a sink that is gone are told of, and kept", async ({ store, raise, problems }) => {
  await raise(2);
  await tellOrphans(["bus"], store, (problem) => problems.push(problem));
  assert.deepEqual(
    problems.map(({ code, message }) => [code, message]),
    [["DN_ALERT_ORPHANED", "2 deliveries wait for webhook:ops, which the config does not have"]],
  );
  assert.equal((await store.deliveries.pending()).get("webhook:ops"), 2);
});

test.run();
