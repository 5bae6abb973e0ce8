import { connect } from "node:net";

/** What a server said and how it went away. */
export interface Talk {
  /** One after the other, each as it came in; the scrambles are blanked. */
  readonly packets: readonly string[];
  readonly end: "closed" | "reset";
}

const PLUGIN = "mysql_native_password\0";

/** Blanks what no two greetings have in common: the connection's number and the scramble. */
const blanked = (packet: Buffer): Buffer => {
  const copy = Buffer.from(packet);
  if (packet[4] === 0x0a) {
    const number = packet.indexOf(0, 5) + 1;
    copy.fill(0, number, number + 12);
    copy.fill(0x40, number + 31, number + 43);
  }
  const switched = packet[4] === 0xfe && packet.indexOf(PLUGIN) === 5;
  if (switched) copy.fill(0x40, 5 + PLUGIN.length, 5 + PLUGIN.length + 20);
  return copy;
};

const packetsIn = (stream: Buffer): Buffer[] => {
  if (stream.length < 4 || stream.length < 4 + stream.readUIntLE(0, 3)) return [];
  const end = 4 + stream.readUIntLE(0, 3);
  return [stream.subarray(0, end), ...packetsIn(stream.subarray(end))];
};

/** Talks to a server on this machine: waits for a packet before each thing it sends, and for the server to go. */
export const talk = (port: number, ...sends: readonly Buffer[]): Promise<Talk> =>
  new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    let stream = Buffer.alloc(0);
    let sent = 0;
    let end: Talk["end"] = "closed";
    socket.on("data", (chunk) => {
      stream = Buffer.concat([stream, chunk]);
      const next = sends[sent];
      if (packetsIn(stream).length <= sent || next === undefined) return;
      sent++;
      socket.write(next);
    });
    // How it ends is part of the answer.
    socket.on("error", () => {
      end = "reset";
    });
    socket.on("close", () =>
      resolve({ packets: packetsIn(stream).map((each) => blanked(each).toString("latin1")), end }),
    );
  });
