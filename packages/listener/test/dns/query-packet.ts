/** What a raw query is made of; nothing is checked, so that broken ones can be made too. */
export interface RawQuery {
  readonly name: string;
  readonly type?: number;
  readonly class?: number;
  readonly id?: number;
  readonly flags?: number;
  /** The four counts of the header, when they are not to be told truly. */
  readonly counts?: readonly [number, number, number, number];
  /** Bytes after the question. */
  readonly rest?: Uint8Array;
  readonly additional?: number;
}

export const TYPE = {
  A: 1,
  NS: 2,
  CNAME: 5,
  SOA: 6,
  PTR: 12,
  MX: 15,
  TXT: 16,
  AAAA: 28,
  SRV: 33,
  OPT: 41,
  DS: 43,
  NSEC: 47,
  DNSKEY: 48,
  HTTPS: 65,
  TSIG: 250,
  IXFR: 251,
  AXFR: 252,
  MAILB: 253,
  MAILA: 254,
  ANY: 255,
  CAA: 257,
};

const u16 = (...values: readonly number[]) =>
  Buffer.from(values.flatMap((value) => [(value >> 8) & 255, value & 255]));

/** A name in wire form; `\\DDD` stands for a byte. */
export const wireName = (name: string): Buffer => {
  const labels = name === "." ? [] : name.replace(/\.$/, "").split(".");
  const bytes = labels.map((label) =>
    Buffer.from(
      label.replace(/\\(\d{3})/g, (_, code) => String.fromCharCode(Number(code))),
      "latin1",
    ),
  );
  return Buffer.concat([...bytes.flatMap((label) => [Buffer.from([label.length]), label]), Buffer.from([0])]);
};

/** An OPT record. */
export const opt = ({
  size = 1232,
  version = 0,
  flags = 0,
  rcode = 0,
  options = Buffer.alloc(0) as Uint8Array,
  name = ".",
} = {}): Buffer =>
  Buffer.concat([
    wireName(name),
    u16(TYPE.OPT, size),
    Buffer.from([rcode, version]),
    u16(flags, options.length),
    options,
  ]);

/** One EDNS option. */
export const ednsOption = (code: number, data: Uint8Array = Buffer.alloc(0)): Buffer =>
  Buffer.concat([u16(code, data.length), data]);

/** A resource record. */
export const record = (name: string, type: number, data: Uint8Array, ttl = 0): Buffer =>
  Buffer.concat([wireName(name), u16(type, 1, ttl >>> 16, ttl & 0xffff, data.length), data]);

/** A query as bytes. */
export const rawQuery = ({
  name,
  type = TYPE.A,
  class: klass = 1,
  id = 0x1234,
  flags = 0,
  rest = Buffer.alloc(0),
  additional = rest.length > 0 ? 1 : 0,
  counts = [1, 0, 0, additional],
}: RawQuery): Buffer => Buffer.concat([u16(id, flags, ...counts), wireName(name), u16(type, klass), rest]);
