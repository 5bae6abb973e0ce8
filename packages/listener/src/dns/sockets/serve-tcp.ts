import type { Socket } from "node:net";
import type { Gate } from "../../sockets/gate.ts";
import { GatedWork } from "../../sockets/gated-work.ts";
import type { OnProblem } from "../../sockets/hit-teller.ts";
import type { Endpoint } from "../../sockets/listening-error.ts";
import { type Peer, serveStreams } from "../../sockets/serve-streams.ts";
import type { Served } from "../../sockets/served.ts";
import { FrameCutter } from "./frame-cutter.ts";

/** Bounds, as nsd.conf(5) has them: `tcp-timeout` and `tcp-count`. */
export interface TcpLimits {
  /** How long a connection may go without a whole query, in milliseconds: 120,000 unless told. */
  readonly idleMs?: number;
  /** How many connections at once: 100 unless told. One more is closed at once. */
  readonly connections?: number;
}

/** Gives the answer to a message, or undefined to hang up. */
export type TcpHandler = (packet: Buffer, peer: Peer) => Buffer | undefined;

/** NSD's patience once more than half of its connections are taken, in milliseconds. */
const BUSY_IDLE_MS = 200;

/** NSD hangs up on less than a header, a root name, a type and a class. */
const SHORTEST_QUERY = 17;

const framed = (answer: Buffer): Buffer => {
  const message = Buffer.alloc(2 + answer.length);
  message.writeUInt16BE(answer.length);
  answer.copy(message, 2);
  return message;
};

const converse = (socket: Socket, peer: Peer, handle: TcpHandler, gate: Gate, idleMs: number): void => {
  const cutter = new FrameCutter();
  // Not the socket's own time-out: each byte would begin that anew, and a trickle would hold a connection for ever.
  const patience = setTimeout(() => {
    if (work.isHeld) patience.refresh();
    else socket.destroy();
  }, idleMs);
  // Whoever asks and does not listen is not read from, so that answers do not pile up.
  const readOn = (): void =>
    void (socket.writableNeedDrain || work.isHeld ? socket.pause() : socket.resume());
  const work = new GatedWork<Buffer>(socket, gate, {
    handle: (packet) => {
      const answer = packet.length < SHORTEST_QUERY ? undefined : handle(packet, peer);
      if (answer === undefined) {
        socket.destroy();
        return false;
      }
      socket.write(framed(answer));
      if (!socket.destroyed) patience.refresh();
      return true;
    },
    onFreed: readOn,
  });
  socket.on("close", () => clearTimeout(patience));
  socket.on("drain", readOn);
  socket.on("data", (chunk: Buffer) => {
    work.add(cutter.push(chunk));
    readOn();
  });
};

/** Serves messages over TCP, many to a connection. Rejects with the system's error when the port cannot be had. */
export const serveTcp = (
  endpoint: Endpoint,
  handle: TcpHandler,
  onProblem: OnProblem,
  gate: Gate,
  { idleMs = 120_000, connections = 100 }: TcpLimits = {},
): Promise<Served> =>
  serveStreams(
    endpoint,
    {
      what: "DNS over TCP",
      gate,
      most: connections,
      accept: (socket, peer, open) =>
        converse(
          socket,
          peer,
          handle,
          gate,
          open * 2 > connections ? Math.min(BUSY_IDLE_MS, idleMs) : idleMs,
        ),
    },
    onProblem,
  );
