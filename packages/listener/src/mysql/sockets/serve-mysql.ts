import type { Socket } from "node:net";
import type { Gate } from "../../sockets/gate.ts";
import { GatedWork } from "../../sockets/gated-work.ts";
import type { OnProblem } from "../../sockets/hit-teller.ts";
import type { Endpoint } from "../../sockets/listening-error.ts";
import { type Peer, serveStreams } from "../../sockets/serve-streams.ts";
import type { Served } from "../../sockets/served.ts";
import { Conversation, type Opening } from "../conversation.ts";
import { packet } from "../protocol/packet.ts";
import type { Handshake } from "../protocol/read-handshake.ts";
import { refusalPayload, TOO_MANY } from "../protocol/refusal.ts";

/** Bounds, as MariaDB has them: `connect_timeout` and `max_connections`. */
export interface MysqlLimits {
  /** How long a client may take for a packet, in milliseconds: 10,000 unless told. */
  readonly connectMs?: number;
  /** How many connections at once: 151 unless told, and one more for an administrator. */
  readonly connections?: number;
}

/** What is done with clients. */
export interface MysqlHandlers {
  readonly opening: (peer: Peer) => Opening;
  readonly onLogin: (handshake: Handshake, peer: Peer) => void;
}

const converse = (
  socket: Socket,
  peer: Peer,
  { opening, onLogin }: MysqlHandlers,
  gate: Gate,
  connectMs: number,
): void => {
  const conversation = new Conversation(opening(peer));
  // MariaDB breaks off without a word (SO_LINGER of 0), which its clients see as a reset; not while it is we who are slow.
  const patience = setTimeout(() => {
    if (work.isHeld) patience.refresh();
    else socket.resetAndDestroy();
  }, connectMs);
  socket.on("close", () => clearTimeout(patience));
  socket.write(conversation.greeting);
  const work = new GatedWork<Buffer>(socket, gate, {
    handle: (chunk) => {
      const { send, login, heard, over } = conversation.take(chunk);
      if (heard && !socket.destroyed) patience.refresh();
      if (send !== undefined) socket.write(send);
      if (over) socket.off("data", take).destroySoon();
      if (login !== undefined) onLogin(login, peer);
      return !over;
    },
    onFreed: () => socket.resume(),
  });
  const take = (chunk: Buffer): void => work.add([chunk]);
  socket.on("data", take);
};

/** Serves the handshake. Rejects with the system's error when the port cannot be had. */
export const serveMysql = (
  endpoint: Endpoint,
  handlers: MysqlHandlers,
  onProblem: OnProblem,
  gate: Gate,
  { connectMs = 10_000, connections = 151 }: MysqlLimits = {},
): Promise<Served> =>
  serveStreams(
    endpoint,
    {
      what: "MySQL",
      gate,
      accept: (socket, peer, open) => {
        if (open <= connections + 1) {
          converse(socket, peer, handlers, gate, connectMs);
          return;
        }
        socket.write(packet(0, refusalPayload(TOO_MANY, false)));
        socket.destroySoon();
      },
    },
    onProblem,
  );
