import assert from "node:assert/strict";
import { createSocket } from "node:dgram";
import { connect } from "node:net";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { decode } from "dns-packet";
import { test } from "uvu";
import { closed } from "../fixtures/closed.ts";
import { ask } from "./ask.ts";
import { ANSWERED, TOKEN, UNREADABLE, ZONE } from "./cases.ts";
import { packetStream } from "./packet-stream.ts";
import { rawQuery } from "./query-packet.ts";
import { closeSamples, sampleResponder, startSample } from "./sample.ts";

const SEEDS = [...ANSWERED, ...UNREADABLE].map(([, packet]) => packet);
const GOOD = rawQuery({ name: `${TOKEN}.${ZONE}` });

const PACKETS = 1_000_000;
/** Each answer is looked at; every so many are also read by another hand. */
const READ_EVERY = 64;
const GROWTH = 16 * 1024 * 1024;

setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");
const heap = (): number => {
  collect();
  return process.memoryUsage().heapUsed + process.memoryUsage().external;
};

test(`${PACKETS} random and mutated packets: no throw, no large answer, no growth, and the next one answered`, () => {
  const respond = sampleResponder();
  const good = respond(GOOD, "udp");
  const next = packetStream(SEEDS, 20_260_801);
  const counts = { answered: 0, silent: 0, sightings: 0 };
  // The first round brings the code into its final shape; the memory is measured after it.
  let before = 0;
  for (let nth = 0; nth < PACKETS; nth++) {
    if (nth === PACKETS / 10) before = heap();
    const packet = next();
    const transport = nth % 4 === 0 ? "tcp" : "udp";
    const { answer, sighting } = respond(packet, transport);
    if (sighting !== undefined) {
      counts.sightings++;
      assert.match(sighting.token, /^[a-z2-7]{26}$/);
    }
    if (answer === undefined) {
      counts.silent++;
      continue;
    }
    counts.answered++;
    assert.ok(answer.length >= 12 && answer.length <= 1232 && packet.length >= 12);
    assert.equal(answer.readUInt16BE(0), packet.readUInt16BE(0));
    assert.equal(answer.readUInt16BE(2) & 0x8000, 0x8000);
    assert.equal(packet.readUInt16BE(2) & 0x8000, 0);
    if (packet.readUInt16BE(10) === 0) assert.ok(answer.length <= 512);
    if (nth % READ_EVERY === 0) {
      decode(answer);
      assert.equal(decode.bytes, answer.length);
    }
  }
  assert.ok(heap() - before < GROWTH, `${heap() - before} bytes more`);
  assert.ok(
    counts.answered > PACKETS / 4 && counts.silent > PACKETS / 10 && counts.sightings > PACKETS / 100,
    JSON.stringify(counts),
  );
  assert.deepEqual(respond(GOOD, "udp"), good);
});

test("5,000 packets through a real UDP socket, and good ones in between answered", async () => {
  const server = await startSample();
  const socket = createSocket("udp4").unref();
  const next = packetStream(SEEDS, 5);
  const expected = sampleResponder()(GOOD, "udp").answer;
  for (let batch = 0; batch < 100; batch++) {
    // Small enough for the system's buffer: what it drops is never seen.
    for (let nth = 0; nth < 50; nth++)
      await new Promise((resolve) => socket.send(next(), server.port, "127.0.0.1", resolve));
    assert.deepEqual(await ask(GOOD, server.port, "udp"), expected);
  }
  assert.deepEqual(server.problems, []);
  socket.close();
});

const pour = async (port: number, next: () => Buffer, wrongBy: number): Promise<void> => {
  const socket = connect(port, "127.0.0.1");
  // The server hangs up on most of them.
  socket.on("error", () => {});
  const over = closed(socket);
  for (let part = 0; part < 10; part++) {
    const packet = next();
    const told = packet.length ^ wrongBy;
    socket.write(Buffer.concat([Buffer.from([told >> 8, told & 255]), packet]));
  }
  socket.resume().end();
  await over;
};

test("300 broken TCP streams, and the next query answered", async () => {
  const server = await startSample();
  const next = packetStream(SEEDS, 6);
  for (let nth = 0; nth < 300; nth++) await pour(server.port, next, nth % 3 === 0 ? 0 : nth & 7);
  assert.deepEqual(await ask(GOOD, server.port, "tcp"), sampleResponder()(GOOD, "tcp").answer);
  assert.deepEqual(server.problems, []);
});

test.after.each(closeSamples);

test.run();
