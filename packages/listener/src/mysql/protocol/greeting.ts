import { MARIADB_CAPABILITIES, SERVER_CAPABILITIES } from "./capabilities.ts";
import { NATIVE_PLUGIN, SERVER_COLLATION } from "./read-handshake.ts";

/** What makes one greeting differ from the next. */
export interface Greeting {
  /** Such as `"10.11.19-MariaDB-0+deb12u1"`. */
  readonly version: string;
  readonly threadId: number;
  /** {@link SCRAMBLE_LENGTH} printable characters. */
  readonly scramble: Buffer;
}

export const SCRAMBLE_LENGTH = 20;

const PROTOCOL = 10;
// MariaDB says it is a MySQL 5.5 first, for the sake of old replicas.
const COMPATIBLE = "5.5.5-";
const STATUS_AUTOCOMMIT = 2;

/** How much of the scramble stands in the greeting's older half. */
const FIRST_PART = 8;

const u16 = (value: number): Buffer => Buffer.from([value & 0xff, value >>> 8]);

const u32 = (value: number): Buffer => Buffer.concat([u16(value & 0xffff), u16(value >>> 16)]);

/** The first packet of a server (protocol 10), without its header. */
export const greetingPayload = ({ version, threadId, scramble }: Greeting): Buffer =>
  Buffer.concat([
    Buffer.from([PROTOCOL]),
    Buffer.from(`${COMPATIBLE}${version}\0`, "latin1"),
    u32(threadId),
    scramble.subarray(0, FIRST_PART),
    Buffer.from([0]),
    u16(SERVER_CAPABILITIES & 0xffff),
    Buffer.from([SERVER_COLLATION]),
    u16(STATUS_AUTOCOMMIT),
    u16(SERVER_CAPABILITIES >>> 16),
    Buffer.from([SCRAMBLE_LENGTH + 1]),
    Buffer.alloc(6),
    u32(MARIADB_CAPABILITIES),
    scramble.subarray(FIRST_PART),
    Buffer.from(`\0${NATIVE_PLUGIN}\0`, "latin1"),
  ]);

/** Asks a client that came with another way to use the server's (AuthSwitchRequest). */
export const switchPayload = (scramble: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`\xfe${NATIVE_PLUGIN}\0`, "latin1"), scramble, Buffer.from([0])]);

const FIRST_PRINTABLE = 33;
const PRINTABLE = 94;

/**
 * A scramble as MariaDB draws it: each character from `!` to `~` (measured over 1,500 greetings).
 *
 * @param entropy gives that many bytes that nobody can guess.
 */
export const drawScramble = (entropy: (count: number) => Uint8Array): Buffer => {
  const bytes = Buffer.from(entropy(SCRAMBLE_LENGTH * 2));
  return Buffer.from(
    Array.from(
      { length: SCRAMBLE_LENGTH },
      (_, nth) => FIRST_PRINTABLE + (bytes.readUInt16LE(nth * 2) % PRINTABLE),
    ),
  );
};
