import { CAPABILITY } from "./protocol/capabilities.ts";
import { isBarred } from "./protocol/charset.ts";
import { drawScramble, greetingPayload, switchPayload } from "./protocol/greeting.ts";
import { packet } from "./protocol/packet.ts";
import { PacketCutter } from "./protocol/packet-cutter.ts";
import {
  type Handshake,
  NATIVE_PLUGIN,
  OLD_PLUGIN,
  readCapabilities,
  readCharset,
  readHandshake,
} from "./protocol/read-handshake.ts";
import {
  accessDenied,
  BAD_HANDSHAKE,
  barredCharset,
  OLD_CLIENT,
  OUT_OF_ORDER,
  type Refusal,
  refusalPayload,
} from "./protocol/refusal.ts";
import { echoedUser } from "./protocol/user-text.ts";

/** What a conversation is begun with. */
export interface Opening {
  readonly version: string;
  readonly threadId: number;
  /** The client's host as an account would name it. */
  readonly host: string;
  readonly entropy: (count: number) => Uint8Array;
}

/** What comes of a chunk: bytes to send, who wanted to log in, and whether this is the end. */
export interface Turn {
  readonly send?: Buffer;
  readonly login?: Handshake;
  /** A whole packet came in. */
  readonly heard: boolean;
  readonly over: boolean;
}

const SCRAMBLED_LENGTH = 20;

/** Two turns as one: a client may send its second packet without waiting for the answer to its first. */
const after = (first: Turn, next: Turn): Turn => ({
  ...first,
  ...next,
  ...(next.send !== undefined && { send: Buffer.concat([first.send ?? Buffer.alloc(0), next.send]) }),
});

/** One client's talk with the server: bytes in, bytes out. It ends with an error, whatever the client says. */
export class Conversation {
  /** What is sent before the client says anything. */
  readonly greeting: Buffer;
  readonly #opening: Opening;
  readonly #cutter = new PacketCutter();
  #expected = 1;
  #handshake: Handshake | undefined;
  #withState = true;

  constructor(opening: Opening) {
    const { version, threadId, entropy } = opening;
    this.#opening = opening;
    this.greeting = packet(0, greetingPayload({ version, threadId, scramble: drawScramble(entropy) }));
  }

  /** Takes a chunk of the client's stream. Nothing may be given after a turn that was over. */
  take(chunk: Buffer): Turn {
    let turn: Turn = { heard: false, over: false };
    for (const piece of this.#cutter.push(chunk)) {
      // Before the rest is in: what begins like HTTP or TLS is refused at its fourth byte.
      if (piece.sequence !== this.#expected) return after(turn, this.#refuse(OUT_OF_ORDER, this.#expected));
      if (piece.kind === "payload") turn = after(turn, this.#answer(piece.payload));
      if (turn.over) break;
    }
    return turn;
  }

  #answer(payload: Buffer): Turn {
    return this.#handshake === undefined
      ? this.#first(payload)
      : this.#verify(this.#handshake, payload.length);
  }

  #first(payload: Buffer): Turn {
    const capabilities = readCapabilities(payload);
    this.#withState = capabilities === undefined || (capabilities & CAPABILITY.PROTOCOL_41) !== 0;
    const charset = readCharset(payload);
    const handshake = readHandshake(payload);
    this.#handshake = handshake;
    const login = handshake === undefined ? {} : { login: handshake };
    if (isBarred(charset)) return { ...this.#refuse(barredCharset(charset)), ...login };
    return handshake === undefined ? this.#refuse(BAD_HANDSHAKE) : { ...this.#judge(handshake), ...login };
  }

  #judge(handshake: Handshake): Turn {
    const plugin = handshake.plugin.toLowerCase();
    if (plugin === NATIVE_PLUGIN) return this.#verify(handshake, handshake.replyLength);
    if (plugin === OLD_PLUGIN) return this.#refuse(OLD_CLIENT);
    const send = packet(this.#expected + 1, switchPayload(drawScramble(this.#opening.entropy)));
    this.#expected += 2;
    return { send, heard: true, over: false };
  }

  /** No password is right. */
  #verify({ user, charset }: Handshake, replyLength: number): Turn {
    if (replyLength !== 0 && replyLength !== SCRAMBLED_LENGTH) return this.#refuse(BAD_HANDSHAKE);
    return this.#refuse(accessDenied(echoedUser(user, charset), this.#opening.host, replyLength > 0));
  }

  #refuse(refusal: Refusal, sequence = this.#expected + 1): Turn {
    return { send: packet(sequence, refusalPayload(refusal, this.#withState)), heard: true, over: true };
  }
}
