import { createSocket } from "node:dgram";
import { connect } from "node:net";
import type { Transport } from "../../src/dns/transport.ts";

/** How long silence lasts before it is taken for one: an answer that is due comes, however slow the machine. */
const PATIENCE_MS = 20_000;

const udp = (packet: Uint8Array, port: number, patienceMs: number): Promise<Buffer | undefined> =>
  new Promise((resolve, reject) => {
    const socket = createSocket("udp4");
    const done = (answer?: Buffer) => {
      clearTimeout(timer);
      socket.close(() => resolve(answer));
    };
    const timer = setTimeout(done, patienceMs);
    socket.once("message", done).once("error", reject);
    socket.send(packet, port, "127.0.0.1");
  });

const tcp = (packet: Uint8Array, port: number, patienceMs: number): Promise<Buffer | undefined> =>
  new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    let got = Buffer.alloc(0);
    const done = (answer?: Buffer) => {
      clearTimeout(timer);
      socket.destroy();
      resolve(answer);
    };
    const timer = setTimeout(done, patienceMs);
    socket.on("data", (chunk) => {
      got = Buffer.concat([got, chunk]);
      if (got.length >= 2 && got.length >= 2 + got.readUInt16BE(0)) done(got.subarray(2));
    });
    // A server that hangs up has nothing to say.
    socket.on("error", () => done()).on("close", () => done());
    const length = Buffer.alloc(2);
    length.writeUInt16BE(packet.length);
    socket.write(Buffer.concat([length, packet]));
  });

/** Asks a server on this machine; undefined when it keeps silent. */
export const ask = (
  packet: Uint8Array,
  port: number,
  transport: Transport,
  patienceMs = PATIENCE_MS,
): Promise<Buffer | undefined> => (transport === "udp" ? udp : tcp)(packet, port, patienceMs);
