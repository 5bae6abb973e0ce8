import { createSocket } from "node:dgram";

// RFC 1035 §4.1.1: a header has 12 bytes, and the question follows.
const HEADER = 12;
const TYPE_A = 1;

const questionOf = (packet: Buffer): { name: string; end: number } => {
  const labels: string[] = [];
  let at = HEADER;
  for (let length = packet.readUInt8(at); length > 0; length = packet.readUInt8(at)) {
    labels.push(packet.toString("latin1", at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: labels.join("."), end: at + 5 };
};

const answerTo = (packet: Buffer, end: number): Buffer => {
  const isAddress = packet.readUInt16BE(end - 4) === TYPE_A;
  const head = Buffer.from(packet.subarray(0, end));
  head.writeUInt16BE(0x8580, 2);
  for (const [at, count] of [1, isAddress ? 1 : 0, 0, 0].entries()) head.writeUInt16BE(count, 4 + 2 * at);
  // A pointer to the question's name; A, IN, a second, and 127.0.0.1.
  const record = Buffer.from("c00c00010001000000010004" + "7f000001", "hex");
  return isAddress ? Buffer.concat([head, record]) : head;
};

/** A name server on 127.0.0.1:53 to which every name is this machine; says what it was asked. */
export const startNameServer = async (): Promise<{ asked: ReadonlySet<string>; close(): void }> => {
  const asked = new Set<string>();
  const socket = createSocket("udp4");
  socket.on("message", (packet, { port, address }) => {
    const { name, end } = questionOf(packet);
    asked.add(name.toLowerCase());
    socket.send(answerTo(packet, end), port, address);
  });
  await new Promise<void>((ready) => socket.bind(53, "127.0.0.1", ready));
  return { asked, close: () => socket.close() };
};
