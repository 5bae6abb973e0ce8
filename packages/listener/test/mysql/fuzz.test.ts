import assert from "node:assert/strict";
import { connect } from "node:net";
import { test } from "uvu";
import { Conversation, type Opening } from "../../src/mysql/conversation.ts";
import { numbersFrom } from "../dns/packet-stream.ts";
import { closed } from "../fixtures/closed.ts";
import { first, modern, REPLY, USUAL } from "./handshake-packet.ts";
import { handshakeStream } from "./random-handshakes.ts";
import { closeSamples, startSample } from "./sample.ts";
import { talk } from "./talk.ts";

const GOOD = first(modern(USUAL, `bob\0${REPLY}mysql_native_password\0`));
const STREAMS = 200_000;

/** The first byte of a payload that tells of an error. */
const ERROR = 0xff;

const typeOfLast = (packets: Buffer): number | undefined => {
  const end = 4 + packets.readUIntLE(0, 3);
  return end < packets.length ? typeOfLast(packets.subarray(end)) : packets[4];
};

test.after.each(closeSamples);

test(`${STREAMS} broken streams: an answer of bounded size or none, and nothing thrown`, () => {
  const next = handshakeStream(7);
  const random = numbersFrom(8);
  // Not what this is about, and drawing it takes longer than the rest.
  const entropy = (count: number) => new Uint8Array(count);
  const opening: Opening = { version: "10.11.19-MariaDB-0+deb12u1", threadId: 1, host: "192.0.2.1", entropy };
  const counts = { over: 0, logins: 0, waiting: 0 };
  for (let nth = 0; nth < STREAMS; nth++) {
    const conversation = new Conversation(opening);
    let stream = Buffer.concat([next(), next()]);
    if (nth % 3 === 0) stream[random(stream.length)] = random(256);
    let over = false;
    while (stream.length > 0 && !over) {
      const cut = 1 + random(stream.length);
      const turn = conversation.take(stream.subarray(0, cut));
      stream = stream.subarray(cut);
      over = turn.over;
      if (turn.login !== undefined) counts.logins++;
      if (turn.send !== undefined) assert.ok(turn.send.length <= 1024);
      if (over) assert.equal(typeOfLast(turn.send ?? Buffer.alloc(0)), ERROR);
    }
    counts[over ? "over" : "waiting"]++;
  }
  assert.ok(
    counts.over > STREAMS / 2 && counts.logins > STREAMS / 10 && counts.waiting > 0,
    JSON.stringify(counts),
  );
});

test("500 broken clients over real sockets, and the next one answered", async () => {
  const server = await startSample({ limits: { connectMs: 1000 } });
  const next = handshakeStream(9);
  for (let nth = 0; nth < 500; nth++) {
    const socket = connect(server.port, "127.0.0.1");
    // Some are reset, which is as it should be.
    socket.on("error", () => {});
    const over = closed(socket);
    socket.resume().write(next());
    socket.end(nth % 2 === 0 ? next() : Buffer.alloc(0));
    await over;
  }
  const { packets } = await talk(server.port, GOOD);
  assert.match(packets[1] ?? "", /Access denied for user 'bob'@'localhost' \(using password: YES\)$/);
  assert.deepEqual(server.problems, []);
});

test.run();
