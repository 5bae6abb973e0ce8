import { OPCODE, RCODE, TYPE } from "../codes.ts";
import { type Edns, readEdns } from "./edns.ts";
import { FLAG, HEADER_SIZE, type Header, opcodeOf, rcodeOf, readHeader } from "./header.ts";
import { readName, skipName, type WireName } from "./wire-name.ts";

export interface Question {
  readonly name: WireName;
  readonly type: number;
  readonly class: number;
}

/** A query that can be answered. */
export interface Query {
  readonly header: Header;
  /** Absent when somebody only tries EDNS out (RFC 7873, section 5.4). */
  readonly question?: Question;
  readonly edns?: Edns;
}

/** What a packet is: nothing to answer, something whose header alone is sent back with an error, or a query. */
export type Reading =
  | { readonly kind: "silence" }
  | { readonly kind: "error"; readonly header: Header; readonly rcode: number }
  | { readonly kind: "notify"; readonly header: Header; readonly question: Question }
  | { readonly kind: "query"; readonly query: Query };

const SILENCE: Reading = { kind: "silence" };

const readQuestion = (packet: Buffer): Question | undefined => {
  const name = readName(packet, HEADER_SIZE);
  const after = HEADER_SIZE + (name?.bytes.length ?? 0);
  if (name === undefined || after + 4 > packet.length) return undefined;
  return { name, type: packet.readUInt16BE(after), class: packet.readUInt16BE(after + 2) };
};

const skipRecords = (packet: Buffer, from: number, count: number): number | undefined => {
  let at: number | undefined = from;
  for (let left = count; left > 0 && at !== undefined; left--) {
    const fixed = skipName(packet, at);
    if (fixed === undefined || fixed + 10 > packet.length) return undefined;
    at = fixed + 10 + packet.readUInt16BE(fixed + 8);
  }
  return at !== undefined && at <= packet.length ? at : undefined;
};

/** Reads what follows the question; undefined is what a query must not hold. */
const readRest = (packet: Buffer, header: Header, question?: Question): Query | undefined => {
  const asksChanges = question?.type === TYPE.IXFR;
  if (header.answers > 0 || (header.authorities > 0 && !asksChanges) || header.additionals > 1)
    return undefined;
  const after = HEADER_SIZE + (question === undefined ? 0 : question.name.bytes.length + 4);
  const at = skipRecords(packet, after, header.authorities);
  const query = { header, ...(question !== undefined && { question }) };
  if (at === undefined) return undefined;
  if (header.additionals === 0) return question === undefined ? undefined : query;
  const edns = readEdns(packet, at);
  if (edns === undefined || (question === undefined && edns.version > 0)) return undefined;
  return { ...query, edns };
};

/**
 * Reads a packet as NSD does, with one exception: a question that cannot be read is not answered at all. Bytes after
 * the last record are ignored.
 */
export const readQuery = (packet: Buffer): Reading => {
  const header = readHeader(packet);
  if (header === undefined || (header.flags & FLAG.RESPONSE) !== 0) return SILENCE;
  const opcode = opcodeOf(header);
  if (opcode !== OPCODE.QUERY && opcode !== OPCODE.NOTIFY)
    return { kind: "error", header, rcode: RCODE.NOTIMP };
  const question = header.questions === 0 ? undefined : readQuestion(packet);
  if (header.questions > 0 && question === undefined) return SILENCE;
  const broken: Reading = { kind: "error", header, rcode: RCODE.FORMERR };
  if (rcodeOf(header) !== RCODE.NOERROR) return broken;
  if (opcode === OPCODE.NOTIFY) return question === undefined ? broken : { kind: "notify", header, question };
  const query = header.questions > 1 ? undefined : readRest(packet, header, question);
  return query === undefined ? broken : { kind: "query", query };
};
