import assert from "node:assert/strict";
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { test } from "uvu";
import { FrameCutter } from "../../src/dns/sockets/frame-cutter.ts";
import { closed } from "../fixtures/closed.ts";
import { ask } from "./ask.ts";
import { TOKEN, UNREADABLE, ZONE } from "./cases.ts";
import { rawQuery, TYPE } from "./query-packet.ts";
import { closeSamples, type Sample, sampleResponder, startSample } from "./sample.ts";

const framed = (packet: Buffer) =>
  Buffer.concat([Buffer.from([packet.length >> 8, packet.length & 255]), packet]);
const query = (id: number, type: number = TYPE.A) => rawQuery({ name: `${TOKEN}.${ZONE}`, id, type });

const open = async (server: Sample): Promise<Socket> => {
  const socket = connect(server.port, "127.0.0.1");
  // Being hung up on is what these tests look for.
  socket.on("error", () => {});
  await once(socket, "connect");
  return socket;
};

const answers = async (socket: Socket, count: number): Promise<Buffer[]> => {
  const cutter = new FrameCutter();
  const got: Buffer[] = [];
  for await (const chunk of socket.iterator({ destroyOnReturn: false })) {
    got.push(...cutter.push(chunk));
    if (got.length >= count) break;
  }
  return got;
};

const serving = async (
  work: (server: Sample) => Promise<void>,
  settings: Parameters<typeof startSample>[0] = {},
): Promise<void> => {
  const server = await startSample(settings);
  await work(server);
  assert.notEqual(await ask(query(1), server.port, "tcp"), undefined, "the next query is answered");
  assert.deepEqual(server.problems, []);
};

test("queries that come at once are answered one by one, in order", () =>
  serving(async (server) => {
    const socket = await open(server);
    const ids = Array.from({ length: 500 }, (_, nth) => nth);
    socket.write(Buffer.concat(ids.map((id) => framed(query(id)))));
    const got = await answers(socket, ids.length);
    assert.deepEqual(
      got.map((answer) => answer.readUInt16BE(0)),
      ids,
    );
    const respond = sampleResponder();
    assert.deepEqual(got[499], respond(query(499), "tcp").answer);
    socket.write(framed(query(777)));
    assert.equal((await answers(socket, 1))[0]?.readUInt16BE(0), 777);
    socket.destroy();
    assert.equal((await server.told(501)).length, 501);
  }));

test("a query that comes byte by byte is answered", () =>
  serving(async (server) => {
    const socket = await open(server);
    socket.setNoDelay(true);
    for (const byte of framed(query(9)))
      await new Promise((resolve) => socket.write(Buffer.from([byte]), resolve));
    assert.equal((await answers(socket, 1))[0]?.readUInt16BE(0), 9);
    socket.destroy();
  }));

test("what is no query ends the connection", () =>
  serving(async (server) => {
    const short = [Buffer.alloc(0), Buffer.alloc(12), rawQuery({ name: "a" }).subarray(0, 16)];
    const response = rawQuery({ name: ZONE, flags: 0x8000 });
    for (const packet of [...short, response, ...UNREADABLE.map(([, each]) => each)]) {
      const socket = await open(server);
      socket.write(framed(packet));
      assert.deepEqual(await answers(socket, 1), []);
      socket.destroy();
    }
  }));

test("whoever says nothing is hung up on, and a trickle does not help", () =>
  serving(
    async (server) => {
      const silent = await open(server);
      const trickling = await open(server);
      // It promises a message that takes minutes at this pace.
      trickling.write(Buffer.from([0xff, 0xff]));
      const trickle = setInterval(() => trickling.write(Buffer.from([0])), 5);
      await Promise.all([closed(silent.resume()), closed(trickling.resume())]);
      clearInterval(trickle);
    },
    // Time enough for the query that follows, on a slow machine too.
    { tcp: { idleMs: 500 } },
  ));

test("there are so many connections and no more, and the later half has to be quick", () =>
  serving(
    async (server) => {
      const sockets = [await open(server), await open(server)] as const;
      for (const socket of sockets) {
        socket.write(framed(query(5)));
        await answers(socket, 1);
      }
      // The second of two waits NSD's 200 ms, the first two minutes.
      const impatient = closed(sockets[1].resume());
      const third = await open(server);
      await closed(third.resume());
      await impatient;
      assert.equal(sockets[0].destroyed, false);
      sockets[0].destroy();
      await closed(sockets[0]);
    },
    { tcp: { connections: 2 } },
  ));

/** What a client can send that never reads: the system's buffers hold some megabytes. */
const TAKEN = 24 * 1024 * 1024;

const drained = (socket: Socket): Promise<boolean> =>
  Promise.race([
    once(socket, "drain").then(() => true),
    new Promise<boolean>((resolve) => setTimeout(resolve, 1500, false)),
  ]);

test("whoever asks and never listens does not fill the memory", () =>
  serving(async (server) => {
    const socket = await open(server);
    socket.pause();
    const batch = Buffer.concat(Array.from({ length: 2000 }, (_, id) => framed(query(id, TYPE.NS))));
    let sent = 0;
    while (sent < TAKEN && (socket.write(batch) || (await drained(socket)))) sent += batch.length;
    socket.destroy();
    assert.ok(sent < TAKEN, "the server reads on and on");
  }));

test.after.each(closeSamples);

test.run();
