import assert from "node:assert/strict";
import { test } from "uvu";
import { Turnstile } from "../../src/sockets/gate.ts";
import { until } from "../fixtures/until.ts";
import { Dialogue } from "./dialogue.ts";
import { type TestListener, TOKEN, withListener } from "./listener.ts";

const NEVER = 3_600_000;
const PATIENT = { head: NEVER, idle: NEVER, lingering: NEVER, lingeringAll: NEVER, send: NEVER };
const PAGE_END = /<\/html>\r\n$/;
const get = (path: string) => `GET ${path} HTTP/1.1\r\nHost: a\r\n\r\n`;
const callback = (nth: number) => get(`/c/${TOKEN}/${nth}`);

const gated = (
  script: (ours: TestListener, gate: Turnstile) => Promise<void>,
  settings: Parameters<typeof withListener>[1] = {},
) => {
  const gate = new Turnstile();
  return withListener((ours) => script(ours, gate), { timeouts: PATIENT, ...settings, gate });
};

const targets = ({ hits }: TestListener) => hits.map(({ target }) => target);

test(
  "nothing is read while the gate is shut, whatever it is for, and all of it when it opens",
  gated(async (ours, gate) => {
    gate.shut();
    const page = await Dialogue.open(ours.port);
    await page.say(get("/nothing"));
    const caller = await Dialogue.open(ours.port);
    await caller.say(callback(1) + callback(2) + get("/nothing"));
    await until(() => gate.waiting === 2);
    assert.deepEqual([page.takeHeard(), caller.takeHeard(), ours.hits.length], ["", "", 0]);
    gate.open();
    assert.match(await page.hear(PAGE_END), /^HTTP\/1\.1 404 /);
    assert.equal((await caller.hear(PAGE_END)).match(/HTTP\/1\.1 (200|404) /g)?.length, 3);
    assert.deepEqual(targets(ours), [`/c/${TOKEN}/1`, `/c/${TOKEN}/2`]);
    await caller.say(get("/nothing"));
    await caller.hear(PAGE_END);
  }),
);

test("of requests that came at once only as many are taken in as the gate lets through", async () => {
  const gate = new Turnstile();
  const taken: string[] = [];
  await withListener(
    async (ours) => {
      const client = await Dialogue.open(ours.port);
      await client.say(Array.from({ length: 500 }, (_, nth) => callback(nth)).join(""));
      await until(() => gate.waiting === 1);
      assert.equal(taken.length, 3);
      for (let turn = 2; turn <= 3; turn++) {
        gate.open();
        assert.equal(taken.length, 3 * turn);
      }
      gate.retire();
      await until(() => taken.length === 500);
      assert.deepEqual(
        taken,
        Array.from({ length: 500 }, (_, nth) => `/c/${TOKEN}/${nth}`),
      );
    },
    {
      gate,
      onHit: ({ target }) => {
        taken.push(target);
        if (taken.length % 3 === 0) gate.shut();
      },
    },
  )();
});

test(
  "what was read of a client outlives it",
  gated(async (ours, gate) => {
    gate.shut();
    const client = await Dialogue.open(ours.port);
    await client.say(callback(1) + callback(2));
    await until(() => gate.waiting === 1);
    client.reset();
    // Whoever comes after it is read, so its end was, too.
    const next = await Dialogue.open(ours.port);
    await next.say(get("/nothing"));
    await until(() => gate.waiting === 2);
    gate.open();
    await next.hear(PAGE_END);
    assert.deepEqual(targets(ours), [`/c/${TOKEN}/1`, `/c/${TOKEN}/2`]);
    await until(() => ours.connections() === 1);
  }),
);

test(
  "a client is not cut off for our slowness; one that says nothing is",
  gated(
    async (ours, gate) => {
      gate.shut();
      const half = await Dialogue.open(ours.port);
      await half.say(`GET /c/${TOKEN}/1 HTTP/1.1\r\nX: `);
      await until(() => gate.waiting === 1);
      for (let times = 0; times < 3; times++) {
        const silent = await Dialogue.open(ours.port);
        assert.equal(await silent.hearTheEnd(), "");
      }
      gate.open();
      await half.say("a\r\nHost: a\r\n\r\n");
      assert.match(await half.hear(/GIF89a[\s\S]*$/), /^HTTP\/1\.1 200 /);
    },
    { timeouts: { ...PATIENT, head: 100 } },
  ),
);

test(
  "whoever waits is not sent away for whoever comes; one that asks nothing is",
  gated(
    async (ours, gate) => {
      const idle = await Dialogue.open(ours.port);
      await until(() => ours.connections() === 1);
      gate.shut();
      const waiting: Dialogue[] = [];
      for (let nth = 1; nth <= 3; nth++) {
        const client = await Dialogue.open(ours.port);
        await client.say(callback(nth));
        await until(() => gate.waiting === nth);
        waiting.push(client);
      }
      assert.equal(await idle.hearTheEnd(), "");
      const late = await Dialogue.open(ours.port);
      assert.equal(await late.hearTheEnd(), "");
      gate.open();
      for (const client of waiting) assert.match(await client.hear(/GIF89a[\s\S]*$/), /^HTTP\/1\.1 200 /);
      assert.equal(ours.hits.length, 3);
    },
    { maxConnections: 3 },
  ),
);

test(
  "a client that was shut out is given as long as any other when it is let in",
  gated(
    async (ours, gate) => {
      gate.shut();
      const client = await Dialogue.open(ours.port);
      await client.say("GET / HTTP/1.1\r\nX: ");
      await until(() => gate.waiting === 1);
      gate.open();
      assert.equal(await client.hearTheEnd(), "");
    },
    { timeouts: { ...PATIENT, head: 50 } },
  ),
);

test.run();
