import { CLASS, type EXTENDED_ERROR, TYPE } from "../codes.ts";
import type { OwnedSet } from "../zone/record-set.ts";
import type { Edns } from "./edns.ts";
import { HEADER_SIZE } from "./header.ts";
import type { Question } from "./read-query.ts";
import { tailKey, type WireName } from "./wire-name.ts";

/** What the two-byte length before a TCP message can say. */
export const LARGEST_MESSAGE = 65_535;

/** What NSD says it takes over UDP: `ipv4-edns-size` and `ipv6-edns-size` of nsd.conf(5). */
export const EDNS_SIZE = 1232;

const LAST_POINTER = 0x3fff;
const EXTENDED_ERROR_OPTION = 15;

/** Where the header's counts of records stand. */
export const SECTION = { QUESTION: 4, ANSWER: 6, AUTHORITY: 8, ADDITIONAL: 10 } as const;

type Section = (typeof SECTION)[keyof typeof SECTION];

/** The OPT record of an answer. */
export interface OptReply {
  readonly edns: Edns;
  /** The upper eight bits of the response code. */
  readonly extendedRcode: number;
  readonly extendedError?: (typeof EXTENDED_ERROR)[keyof typeof EXTENDED_ERROR] | undefined;
}

/** How many bytes an answer's OPT record takes. */
export const optSize = ({ extendedError }: OptReply): number => (extendedError === undefined ? 11 : 17);

/**
 * Writes messages, one after the other, into one buffer. Names are compressed against all names before them (RFC 1035,
 * section 4.1.4) without regard to case, so that the asker's own spelling comes back.
 */
export class MessageWriter {
  readonly #bytes = Buffer.alloc(LARGEST_MESSAGE);
  readonly #names = new Map<string, number>();
  #at = 0;
  #limit = 0;

  /** Begins a message of at most `limit` bytes. */
  begin(limit: number): void {
    this.#bytes.fill(0, 0, HEADER_SIZE);
    this.#names.clear();
    this.#at = HEADER_SIZE;
    this.#limit = limit;
  }

  question({ name, type, class: klass }: Question): void {
    this.#name(name);
    this.#u16(type);
    this.#u16(klass);
    this.#count(SECTION.QUESTION, 1);
  }

  /** Adds a record set, or nothing of it when it does not fit: then it says false. */
  records(section: Section, { owner, set }: OwnedSet): boolean {
    const start = this.#at;
    for (const data of set.data) {
      this.#name(owner);
      this.#u16(set.type);
      this.#u16(CLASS.IN);
      this.#at = this.#bytes.writeUInt32BE(set.ttl, this.#at);
      const length = this.#at;
      this.#at += 2;
      for (const part of data) Buffer.isBuffer(part) ? this.#copy(part) : this.#name(part);
      this.#bytes.writeUInt16BE(this.#at - length - 2, length);
    }
    if (this.#at > this.#limit) {
      this.#forget(start);
      return false;
    }
    this.#count(section, set.data.length);
    return true;
  }

  opt({ edns, extendedRcode, extendedError }: OptReply): void {
    this.#u8(0);
    this.#u16(TYPE.OPT);
    this.#u16(EDNS_SIZE);
    this.#u8(extendedRcode);
    this.#u8(0);
    this.#u16(edns.dnssecOk ? 0x8000 : 0);
    this.#u16(extendedError === undefined ? 0 : 6);
    if (extendedError !== undefined) {
      this.#u16(EXTENDED_ERROR_OPTION);
      this.#u16(2);
      this.#u16(extendedError);
    }
    this.#count(SECTION.ADDITIONAL, 1);
  }

  /** The message, as bytes of its own. */
  end(id: number, flags: number): Buffer {
    this.#bytes.writeUInt16BE(id, 0);
    this.#bytes.writeUInt16BE(flags, 2);
    return Buffer.from(this.#bytes.subarray(0, this.#at));
  }

  #name(name: WireName): void {
    for (const [label, start] of name.starts.entries()) {
      const key = tailKey(name, label);
      const known = this.#names.get(key);
      if (known !== undefined) {
        this.#u16(0xc000 | known);
        return;
      }
      if (this.#at <= LAST_POINTER) this.#names.set(key, this.#at);
      this.#copy(name.bytes.subarray(start, start + 1 + (name.bytes[start] ?? 0)));
    }
    this.#u8(0);
  }

  #forget(start: number): void {
    for (const [key, at] of this.#names) if (at >= start) this.#names.delete(key);
    this.#at = start;
  }

  #count(section: Section, more: number): void {
    this.#bytes.writeUInt16BE(this.#bytes.readUInt16BE(section) + more, section);
  }

  #copy(bytes: Buffer): void {
    this.#at += bytes.copy(this.#bytes, this.#at);
  }

  #u8(value: number): void {
    this.#at = this.#bytes.writeUInt8(value, this.#at);
  }

  #u16(value: number): void {
    this.#at = this.#bytes.writeUInt16BE(value, this.#at);
  }
}
