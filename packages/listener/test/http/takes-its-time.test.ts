import assert from "node:assert/strict";
import { test } from "uvu";
import { NGINX_TIMEOUTS } from "../../src/http/index.ts";
import { Dialogue } from "./dialogue.ts";
import { withListener } from "./listener.ts";

const NEVER = 3_600_000;
const PATIENT = { head: NEVER, idle: NEVER, lingering: NEVER, lingeringAll: NEVER, send: NEVER };
const GET = "GET /nothing HTTP/1.1\r\nHost: a\r\n\r\n";
const PAGE_END = /<\/html>\r\n$/;

const impatient = (timeouts: Partial<typeof PATIENT>, script: (client: Dialogue) => Promise<void>) =>
  withListener(async ({ port }) => script(await Dialogue.open(port)), {
    timeouts: { ...PATIENT, ...timeouts },
  });

test("waits as long as nginx", () =>
  assert.deepEqual(NGINX_TIMEOUTS, {
    head: 60_000,
    idle: 75_000,
    lingering: 5_000,
    lingeringAll: 30_000,
    send: 60_000,
  }));

test(
  "a client that says nothing is cut off without a word",
  impatient({ head: 30 }, async (client) => assert.equal(await client.hearTheEnd(), "")),
);

test(
  "a client that trickles is cut off, however steady it is",
  impatient({ head: 400 }, async (client) => {
    await client.say("GET / HTTP/1.1\r\nX: ");
    const drip = setInterval(() => client.say("a"), 5);
    assert.equal(await client.hearTheEnd(), "");
    clearInterval(drip);
  }),
);

test(
  "the time of a later request begins with its first byte",
  // The first one has to come in time, on a slow machine too.
  impatient({ head: 1000 }, async (client) => {
    await client.say(GET);
    await client.hear(PAGE_END);
    await client.say("GET /");
    assert.equal(await client.hearTheEnd(), "");
  }),
);

test(
  "a client that asks no more is cut off",
  impatient({ idle: 30 }, async (client) => {
    await client.say(GET);
    await client.hear(PAGE_END);
    assert.equal(await client.hearTheEnd(), "");
  }),
);

test(
  "a body that does not come is not waited for, after its answer",
  impatient({ lingering: 30 }, async (client) => {
    await client.say("PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n");
    assert.match(await client.hearTheEnd(), /^HTTP\/1\.1 405 /);
  }),
);

test(
  "a body that trickles has an end, too",
  impatient({ lingering: 500, lingeringAll: 60 }, async (client) => {
    await client.say("PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999\r\n\r\n");
    const drip = setInterval(() => client.say("a"), 5);
    assert.match(await client.hearTheEnd(), /^HTTP\/1\.1 405 /);
    clearInterval(drip);
  }),
);

test(
  "a client that asks for much and does not listen is not read further, and cut off",
  withListener(
    async (ours) => {
      const client = await Dialogue.open(ours.port);
      client.pause();
      const parts = Array.from({ length: 600 }, (_, nth) => `${nth}-${nth}`).join(",");
      const asked = `GET / HTTP/1.1\r\nHost: a\r\nRange: bytes=${parts}\r\n\r\n`;
      const before = process.memoryUsage().arrayBuffers;
      void client.say(asked.repeat(900));
      // All the answers together are some 60 MB.
      for (let seen = 0; seen === 0 || ours.connections() > 0; seen = Math.max(seen, ours.connections())) {
        const held = process.memoryUsage().arrayBuffers - before;
        assert.ok(held < 16_000_000, `${held} bytes are held`);
        await new Promise((resolve) => setImmediate(resolve));
      }
      client.hangUp();
    },
    { timeouts: { ...PATIENT, send: 200 } },
  ),
);

test.run();
