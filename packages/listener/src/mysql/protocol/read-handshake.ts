import { readAttributes } from "./attributes.ts";
import { CAPABILITY } from "./capabilities.ts";
import { type Charset, charsetOf } from "./charset.ts";
import { type LengthRead, readLength } from "./length-encoded.ts";

/** What a client says when it wants to log in. */
export interface Handshake {
  readonly user: Buffer;
  readonly charset: Charset;
  readonly database?: Buffer;
  /** How many bytes its answer to the scramble has; none when there is no password. */
  readonly replyLength: number;
  /** The way it wants to prove who it is. */
  readonly plugin: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export const NATIVE_PLUGIN = "mysql_native_password";
export const OLD_PLUGIN = "mysql_old_password";

/** The server's own collation, utf8mb4_general_ci: what Debian's 50-server.cnf sets. */
export const SERVER_COLLATION = 45;

/** The fixed part of a client's packet, in its new form (HandshakeResponse41) and its old (320). */
const FIXED_41 = 32;
const FIXED_320 = 5;

const has = (capabilities: number, capability: number): boolean => (capabilities & capability) !== 0;

/**
 * The client's capability flags, which are all in the first two bytes for old clients; undefined when there is not
 * even that much. Errors to old clients have no SQL state.
 */
export const readCapabilities = (payload: Buffer): number | undefined => {
  if (payload.length < 2) return undefined;
  const low = payload.readUInt16LE(0);
  return has(low, CAPABILITY.PROTOCOL_41) && payload.length >= 4 ? payload.readUInt32LE(0) : low;
};

const isModern = (capabilities: number): boolean => has(capabilities, CAPABILITY.PROTOCOL_41);

/** How the client writes text: the server's way, unless it is modern and says so. */
export const readCharset = (payload: Buffer): Charset => {
  const told = isModern(readCapabilities(payload) ?? 0) && payload.length >= FIXED_41;
  return charsetOf(told ? payload.readUInt8(8) : SERVER_COLLATION);
};

// The server's buffer has a zero behind the packet, so that the last text may go without one.
const endOfText = (payload: Buffer, at: number): number => {
  const end = payload.indexOf(0, at);
  return end === -1 ? payload.length : end;
};

/** How long the reply to the scramble is, and where it begins. */
const readReply = (payload: Buffer, at: number, capabilities: number): LengthRead | undefined => {
  if (!has(capabilities, CAPABILITY.SECURE_CONNECTION))
    return { end: at, value: endOfText(payload, at) - at };
  if (has(capabilities, CAPABILITY.LENENC_AUTH)) return readLength(payload, at);
  return { end: at + 1, value: payload[at] ?? 0 };
};

/** What an old client has is told by its flags; one without a password can do either. */
const impliedPlugin = (capabilities: number, replyLength: number): string =>
  has(capabilities, CAPABILITY.SECURE_CONNECTION) || replyLength === 0 ? NATIVE_PLUGIN : OLD_PLUGIN;

// MariaDB takes quotes off a name: some clients once sent them.
const unquoted = (name: Buffer): Buffer =>
  name.length > 1 && name[0] === 0x27 && name[name.length - 1] === 0x27 ? name.subarray(1, -1) : name;

const databaseAt = (payload: Buffer, replyEnd: number, capabilities: number): Buffer | undefined => {
  if (!has(capabilities, CAPABILITY.CONNECT_WITH_DB)) return undefined;
  const at = replyEnd + (has(capabilities, CAPABILITY.SECURE_CONNECTION) ? 0 : 1);
  return payload.subarray(at, endOfText(payload, at));
};

/**
 * Reads what a client sends after the greeting, as leniently and as strictly as MariaDB 10.11 does; undefined is what
 * it calls a bad handshake.
 */
export const readHandshake = (payload: Buffer): Handshake | undefined => {
  const capabilities = readCapabilities(payload) ?? 0;
  const userAt = isModern(capabilities) ? FIXED_41 : FIXED_320;
  const userEnd = endOfText(payload, userAt);
  if (userEnd >= payload.length) return undefined;
  const reply = readReply(payload, userEnd + 1, capabilities);
  if (reply === undefined) return undefined;
  const replyEnd = reply.end + reply.value;
  const database = databaseAt(payload, replyEnd, capabilities);
  if (replyEnd + (database === undefined ? 0 : 1) > payload.length) return undefined;
  const pluginAt = replyEnd + (database === undefined ? 0 : database.length + 1);
  const named = has(capabilities, CAPABILITY.PLUGIN_AUTH) && pluginAt < payload.length;
  const pluginEnd = named ? endOfText(payload, pluginAt) : pluginAt;
  const attributes = has(capabilities, CAPABILITY.CONNECT_ATTRS)
    ? readAttributes(payload, named ? pluginEnd + 1 : pluginAt)
    : {};
  if (attributes === undefined) return undefined;
  return {
    user: unquoted(payload.subarray(userAt, userEnd)),
    charset: readCharset(payload),
    ...(database !== undefined && { database }),
    replyLength: reply.value,
    plugin: named
      ? payload.toString("latin1", pluginAt, pluginEnd)
      : impliedPlugin(capabilities, reply.value),
    attributes,
  };
};
