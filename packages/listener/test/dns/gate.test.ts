import assert from "node:assert/strict";
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { test } from "uvu";
import { FrameCutter } from "../../src/dns/sockets/frame-cutter.ts";
import { Turnstile } from "../../src/sockets/gate.ts";
import { until } from "../fixtures/until.ts";
import { ask } from "./ask.ts";
import { TOKEN, ZONE } from "./cases.ts";
import { rawQuery } from "./query-packet.ts";
import { closeSamples, startSample } from "./sample.ts";

const query = (id: number) => rawQuery({ name: `${TOKEN}.${ZONE}`, id });
const framed = (packet: Buffer) =>
  Buffer.concat([Buffer.from([packet.length >> 8, packet.length & 255]), packet]);

/** A connection that has asked so many questions at once, and what it hears. */
const asking = async (port: number, questions: number): Promise<{ socket: Socket; answers: Buffer[] }> => {
  const socket = connect(port, "127.0.0.1");
  // Being cut off is what some tests look for.
  socket.on("error", () => {});
  await once(socket, "connect");
  const answers: Buffer[] = [];
  const cutter = new FrameCutter();
  socket.on("data", (chunk: Buffer) => answers.push(...cutter.push(chunk)));
  if (questions > 0)
    socket.write(Buffer.concat(Array.from({ length: questions }, (_, id) => framed(query(id)))));
  return { socket, answers };
};

test.after.each(closeSamples);

test("queries over TCP wait while the gate is shut, and those over UDP do not", async () => {
  const gate = new Turnstile();
  const server = await startSample({ gate });
  gate.shut();
  const { socket, answers } = await asking(server.port, 3);
  await until(() => gate.waiting === 1);
  assert.notEqual(await ask(query(9), server.port, "udp"), undefined);
  assert.deepEqual([server.hits.length, answers.length], [1, 0]);
  gate.open();
  await until(() => answers.length === 3);
  socket.write(framed(query(3)));
  await until(() => answers.length === 4);
  assert.deepEqual(
    answers.map((answer) => answer.readUInt16BE(0)),
    [0, 1, 2, 3],
  );
  assert.deepEqual(
    server.hits.map(({ transport }) => transport),
    ["udp", "tcp", "tcp", "tcp", "tcp"],
  );
  socket.destroy();
});

test("of queries that came at once only as many are taken in as the gate lets through", async () => {
  const gate = new Turnstile();
  const taken: string[] = [];
  const server = await startSample({
    gate,
    onHit: ({ qname }) => {
      taken.push(qname);
      if (taken.length % 3 === 0) gate.shut();
    },
  });
  const { socket, answers } = await asking(server.port, 500);
  await until(() => gate.waiting === 1);
  assert.equal(taken.length, 3);
  gate.open();
  assert.equal(taken.length, 6);
  gate.retire();
  await until(() => answers.length === 500);
  assert.equal(taken.length, 500);
  socket.destroy();
});

test("a client that waits is not cut off by its time, nor lost when it goes", async () => {
  const gate = new Turnstile();
  const server = await startSample({ gate, tcp: { idleMs: 50 } });
  gate.shut();
  const stays = await asking(server.port, 1);
  const goes = await asking(server.port, 2);
  await until(() => gate.waiting === 2);
  goes.socket.resetAndDestroy();
  // Each of them takes as long as a client may.
  for (let times = 0; times < 3; times++) {
    const silent = await asking(server.port, 0);
    await once(silent.socket, "close");
  }
  gate.open();
  await until(() => stays.answers.length === 1);
  assert.equal(server.hits.length, 3);
  stays.socket.destroy();
});

test.run();
