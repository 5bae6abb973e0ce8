import { type Answer, answerTo } from "./answer.ts";
import { RCODE } from "./codes.ts";
import type { Transport } from "./transport.ts";
import { typeName } from "./type-name.ts";
import { FLAG, type Header } from "./wire/header.ts";
import {
  EDNS_SIZE,
  LARGEST_MESSAGE,
  MessageWriter,
  type OptReply,
  optSize,
  SECTION,
} from "./wire/message-writer.ts";
import { type Query, readQuery } from "./wire/read-query.ts";
import { textOf } from "./wire/wire-name.ts";
import { tokenOf } from "./zone/token-of.ts";
import type { Zone } from "./zone/zone.ts";

/** A token in a query's name. */
export interface Sighting {
  readonly token: string;
  readonly qname: string;
  readonly qtype: string;
}

/** What a packet leads to: an answer or silence, and a token if it named one. */
export interface Outcome {
  readonly answer?: Buffer;
  readonly sighting?: Sighting;
}

/** Bytes in, bytes out. One that is given the same packet again says the same. */
export type Responder = (packet: Buffer, transport: Transport) => Outcome;

/** RFC 1035, section 4.2.1: what every asker takes over UDP. */
const PLAIN_SIZE = 512;

const KEPT_FLAGS = 0x7800 | FLAG.RECURSION_DESIRED;

const flagsOf = ({ flags }: Header, rcode: number): number =>
  FLAG.RESPONSE | (flags & KEPT_FLAGS) | (rcode & 0xf);

const sizeLimit = ({ edns }: Query, transport: Transport): number => {
  if (transport === "tcp") return LARGEST_MESSAGE;
  return edns === undefined ? PLAIN_SIZE : Math.max(PLAIN_SIZE, Math.min(EDNS_SIZE, edns.size));
};

const optOf = ({ edns }: Query, { rcode, extendedError }: Answer): OptReply | undefined =>
  edns && {
    edns: rcode === RCODE.BADVERS ? { ...edns, dnssecOk: false } : edns,
    extendedRcode: rcode >> 4,
    extendedError,
  };

const write = (writer: MessageWriter, query: Query, answer: Answer, transport: Transport): Buffer => {
  const opt = optOf(query, answer);
  writer.begin(sizeLimit(query, transport) - (opt === undefined ? 0 : optSize(opt)));
  if (query.question !== undefined && answer.curt !== true) writer.question(query.question);
  const { records, authority, additional = [] } = answer;
  const whole =
    (records === undefined || writer.records(SECTION.ANSWER, records)) &&
    (authority === undefined || writer.records(SECTION.AUTHORITY, authority));
  // What does not fit into the additional section was never promised (RFC 2181, section 9).
  if (whole) for (const extra of additional) writer.records(SECTION.ADDITIONAL, extra);
  if (opt !== undefined) writer.opt(opt);
  const flags = (answer.authoritative === true ? FLAG.AUTHORITATIVE : 0) | (whole ? 0 : FLAG.TRUNCATED);
  return writer.end(query.header.id, flagsOf(query.header, answer.rcode) | flags);
};

const sightingIn = (zone: Zone, { question }: Query): Sighting | undefined => {
  const token = question && tokenOf(zone, question.name);
  if (question === undefined || token === undefined) return undefined;
  return { token, qname: textOf(question.name), qtype: typeName(question.type) };
};

/**
 * The zone's server as a pure function. It never throws, whatever it is given, and never answers an answer.
 *
 * @example makeResponder(zone)(packet, "udp").answer
 */
export const makeResponder = (zone: Zone): Responder => {
  const writer = new MessageWriter();
  const bare = (header: Header, rcode: number): Outcome => {
    writer.begin(LARGEST_MESSAGE);
    return { answer: writer.end(header.id, flagsOf(header, rcode)) };
  };
  return (packet, transport) => {
    const reading = readQuery(packet);
    if (reading.kind === "silence") return {};
    if (reading.kind === "error") return bare(reading.header, reading.rcode);
    if (reading.kind === "notify") {
      const ours = reading.question.name.key === zone.apex.key;
      return bare(reading.header, ours ? RCODE.REFUSED : RCODE.NXDOMAIN);
    }
    const { query } = reading;
    const sighting = sightingIn(zone, query);
    const answer = write(writer, query, answerTo(zone, query, transport), transport);
    return { answer, ...(sighting !== undefined && { sighting }) };
  };
};
