import { createSocket } from "node:dgram";
import { Resolver } from "node:dns/promises";
import { once } from "node:events";

/** A name server on 127.0.0.1 to which every name is this machine. */
export interface NameServer {
  readonly port: number;
  /** The names that were asked for since the last time, in lower case and each once. */
  asked(): Promise<readonly string[]>;
  close(): void;
}

// RFC 1035, 4.1.1: a header has 12 bytes, and the question follows.
const HEADER = 12;
const TYPE_A = 1;
// A response, authoritative, to a query that wants recursion and gets it; no error.
const FLAGS = 0x8580;
// A pointer to the question's name; A, IN, one second, 127.0.0.1.
const RECORD = Buffer.from("c00c000100010000000100047f000001", "hex");
const LAST = "last.invalid";

const questionOf = (query: Buffer): { name: string; end: number } => {
  const labels: string[] = [];
  let at = HEADER;
  for (let length = query.readUInt8(at); length > 0; length = query.readUInt8(at)) {
    labels.push(query.toString("latin1", at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: labels.join("."), end: at + 5 };
};

const answerTo = (query: Buffer, end: number): Buffer => {
  const hasAddress = query.readUInt16BE(end - 4) === TYPE_A;
  const head = Buffer.from(query.subarray(0, end));
  head.writeUInt16BE(FLAGS, 2);
  for (const [at, count] of [1, hasAddress ? 1 : 0, 0, 0].entries()) head.writeUInt16BE(count, 4 + 2 * at);
  return hasAddress ? Buffer.concat([head, RECORD]) : head;
};

/**
 * Starts a name server: 127.0.0.1 for every A question, nothing for all others.
 *
 * @param port 53 where a client cannot be told otherwise, see {@link runAlone}; by default a free one.
 * @example
 * const names = await startNameServer(53);
 * spawnSync("ssh", ["-F", config, alias]);
 * await names.asked(); // ["gw.k3v….cdn.example.test"]
 */
export const startNameServer = async (port = 0): Promise<NameServer> => {
  const asked = new Set<string>();
  const socket = createSocket("udp4");
  socket.on("message", (query, from) => {
    const { name, end } = questionOf(query);
    asked.add(name.toLowerCase());
    socket.send(answerTo(query, end), from.port, from.address);
  });
  socket.bind(port, "127.0.0.1");
  await once(socket, "listening");
  const bound = socket.address().port;
  const resolver = new Resolver();
  resolver.setServers([`127.0.0.1:${bound}`]);
  return {
    port: bound,
    asked: async () => {
      // Whatever was sent before this question stands before it in the socket's queue.
      await resolver.resolve4(LAST);
      const names = [...asked].filter((name) => name !== LAST);
      asked.clear();
      return names;
    },
    close: () => void socket.close(),
  };
};
