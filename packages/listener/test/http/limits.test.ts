import assert from "node:assert/strict";
import { DecnetError } from "@decnet/sdk";
import { test } from "uvu";
import { startHttp } from "../../src/http/index.ts";
import { Dialogue } from "./dialogue.ts";
import { startListener, TOKEN, withListener } from "./listener.ts";
import { talk } from "./talk.ts";

const GET = "GET /nothing HTTP/1.1\r\nHost: a\r\n\r\n";
const PAGE_END = /<\/html>\r\n$/;

const quiet = { clock: { now: () => Date.now() }, trustedProxies: [], onHit: () => {}, onProblem: () => {} };

test(
  "a port that is taken is a coded error with a hint",
  withListener(async (ours) => {
    await assert.rejects(
      () => startHttp({ ...quiet, host: "127.0.0.1", port: ours.port }),
      (error) => {
        assert.ok(error instanceof DecnetError);
        const { cause, ...record } = error.toRecord();
        assert.deepEqual(record, {
          code: "DN_LISTENER_PORT",
          message: `cannot listen for HTTP on 127.0.0.1 port ${ours.port}`,
          hint: "something else listens there: stop it, or choose another port",
        });
        assert.match(cause ?? "", /EADDRINUSE/);
        return true;
      },
    );
  }),
);

test("an address of another machine is a coded error with a hint", () =>
  assert.rejects(
    () => startHttp({ ...quiet, host: "192.0.2.1", port: 0 }),
    (error) => error instanceof DecnetError && error.code === "DN_LISTENER_PORT" && error.hint !== undefined,
  ));

test(
  "at the limit the connection that has waited longest goes",
  withListener(
    async (ours) => {
      const busy = await Dialogue.open(ours.port);
      await busy.say("GET / HTTP/1.1\r\n");
      const early = await Dialogue.open(ours.port);
      await early.say(GET);
      await early.hear(PAGE_END);
      const late = await Dialogue.open(ours.port);
      await late.say(GET);
      await late.hear(PAGE_END);
      await early.say(GET);
      await early.hear(PAGE_END);
      const next = await Dialogue.open(ours.port);
      await next.say(GET);
      await next.hear(PAGE_END);
      assert.equal(ours.connections(), 3);
      assert.equal(await late.hearTheEnd(), "");
      await busy.say("Host: a\r\n\r\n");
      await busy.hear(/<\/html>\n$/);
    },
    { maxConnections: 3 },
  ),
);

test(
  "a flood of connections that only wait is held, and a visitor is answered",
  withListener(
    async (ours) => {
      const flood: Dialogue[] = [];
      for (let nth = 0; nth < 300; nth++) flood.push(await Dialogue.open(ours.port));
      assert.match(String((await talk(ours.port, GET)).bytes), /^HTTP\/1\.1 404 /);
      assert.ok(ours.connections() <= 50, `${ours.connections()} connections`);
      for (const client of flood) client.hangUp();
    },
    { maxConnections: 50 },
  ),
);

test(
  "a flood of half requests is held, and a visitor is answered",
  withListener(
    async (ours) => {
      const flood: Dialogue[] = [];
      for (let nth = 0; nth < 300; nth++) {
        const client = await Dialogue.open(ours.port);
        await client.say("GET / HTTP/1.1\r\nX: ");
        flood.push(client);
      }
      assert.match(String((await talk(ours.port, GET)).bytes), /^HTTP\/1\.1 404 /);
      assert.ok(ours.connections() <= 50, `${ours.connections()} connections`);
      for (const client of flood) client.hangUp();
    },
    { maxConnections: 50 },
  ),
);

test(
  "whoever cannot take a hit does not keep the client from its answer, and the problem names no token",
  withListener(
    async (ours) => {
      const { bytes } = await talk(ours.port, `GET /c/${TOKEN} HTTP/1.0\r\n\r\n`);
      assert.match(bytes.toString("latin1"), /^HTTP\/1\.1 200 OK\r\n/);
      assert.deepEqual(ours.problems, [
        {
          code: "DN_LISTENER_HIT",
          message: "a hit was not taken in",
          cause: "the disk is full",
        },
      ]);
    },
    {
      onHit: () => {
        throw new Error("the disk is full");
      },
    },
  ),
);

test("closing tells of what is half seen, and frees the port", async () => {
  const ours = await startListener();
  const client = await Dialogue.open(ours.port);
  await client.say(`PUT /c/${TOKEN} HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nhalf`);
  await client.hear(PAGE_END);
  assert.equal(ours.hits.length, 0);
  await ours.close();
  assert.equal(Buffer.from(ours.hits[0]?.body ?? []).toString(), "half");
  assert.equal(ours.connections(), 0);
  const again = await startListener({ port: ours.port });
  await again.close();
});

test("files are dated by the zone, not by the clock", async () => {
  const dated = async (dnsZone: string): Promise<string | undefined> => {
    const http = await startHttp({ ...quiet, host: "127.0.0.1", port: 0, dnsZone });
    const { bytes } = await talk(http.address.port, "GET / HTTP/1.0\r\n\r\n");
    await http.close();
    return /^Last-Modified: (.*)\r$/m.exec(bytes.toString("latin1"))?.[1];
  };
  const [first, again, other] = [
    await dated("a.example"),
    await dated("a.example"),
    await dated("b.example"),
  ];
  assert.equal(first, again);
  assert.notEqual(first, other);
  assert.ok(Date.parse(first ?? "") < Date.UTC(2025, 6, 1));
});

test.run();
