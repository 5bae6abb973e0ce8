import { ednsOption, opt, type RawQuery, rawQuery, record, TYPE, wireName } from "./query-packet.ts";

export const ZONE = "files.example.net";
export const TOKEN = "abcdefghijklmnopqrstuvwx27";

/** A packet and what it is called. */
export type Case = readonly [name: string, packet: Buffer];

const inZone = `x.${ZONE}`;
const address = record("x.org", TYPE.A, Buffer.from([1, 2, 3, 4]));
const bytes = (hex: string) => Buffer.from(hex.replaceAll(" ", ""), "hex");
const one = (name: string, query: RawQuery): Case => [name, rawQuery(query)];
const all = <T>(list: readonly T[], make: (item: T) => readonly Case[]): Case[] => list.flatMap(make);

const NAMES = [
  ZONE,
  `ns1.${ZONE}`,
  `x.ns1.${ZONE}`,
  `${TOKEN}.${ZONE}`,
  `a.b.${TOKEN}.${ZONE}`,
  `a.ns1.${TOKEN}.${ZONE}`,
  `${TOKEN.slice(1)}.${ZONE}`,
  `*.${ZONE}`,
  `foo.*.${ZONE}`,
  "example.net",
  "org",
  ".",
];

/** Names, types and classes. */
const QUESTIONS: readonly Case[] = [
  ...all(NAMES, (name) =>
    Object.entries(TYPE).map(([type, code]) => one(`${name} ${type}`, { name, type: code })),
  ),
  ...all([0, 99, 128, 249, 65_535], (type) => [one(`type ${type}`, { name: inZone, type })]),
  ...all([0, 2, 3, 4, 254, 255, 65_535], (klass) =>
    [inZone, `x.ns1.${ZONE}`, ZONE, "version.bind", "example.org"].flatMap((name) =>
      [TYPE.A, TYPE.TXT, TYPE.SOA, TYPE.AXFR, TYPE.ANY].flatMap((type) => [
        one(`class ${klass} ${name} ${type}`, { name, type, class: klass }),
        one(`class ${klass} ${name} ${type}, EDNS`, { name, type, class: klass, rest: opt() }),
      ]),
    ),
  ),
  ...all(["id.server", "version.server", "hostname.bind", "VERSION.bind", "authors.bind"], (name) =>
    [TYPE.TXT, TYPE.A, TYPE.ANY].map((type) =>
      one(`chaos ${name} ${type}`, { name, type, class: 3, rest: opt() }),
    ),
  ),
  ...all(
    [
      `ABcd.FiLeS.eXamPle.NeT`,
      `FiLeS.eXamPle.NeT`,
      `NS1.FiLeS.eXamPle.NeT`,
      `q.NS1.FiLeS.eXamPle.NeT`,
      `a\\000\\255b.${ZONE}`,
      `a\\046b.${ZONE}`,
      `x.files\\046example.net`,
      `\\193\\225.${ZONE}`,
      `${"a".repeat(63)}.${ZONE}`,
      `${["a", "b", "c"].map((letter) => letter.repeat(63)).join(".")}.${"d".repeat(43)}.${ZONE}`,
      `${"a.".repeat(118)}${ZONE}`,
    ],
    (name) => [TYPE.A, TYPE.NS, TYPE.SOA, TYPE.TXT].map((type) => one(`${name} ${type}`, { name, type })),
  ),
];

/** Header flags, opcodes and counts. */
const HEADERS: readonly Case[] = [
  ...all([...Array(16).keys()], (opcode) =>
    [ZONE, inZone, "example.org"].flatMap((name) => [
      one(`opcode ${opcode} ${name}`, { name, type: TYPE.SOA, flags: opcode << 11 }),
      one(`opcode ${opcode} ${name} RD`, {
        name,
        type: TYPE.SOA,
        flags: (opcode << 11) | 0x100,
        rest: opt(),
      }),
    ]),
  ),
  ...all([0x100, 0x400, 0x200, 0x80, 0x40, 0x20, 0x10, 1, 15, 0x8000, 0x7ff, 0x7f0], (flags) =>
    [inZone, `x.ns1.${ZONE}`, "example.org"].flatMap((name) => [
      one(`flags ${flags.toString(16)} ${name}`, { name, flags }),
      one(`flags ${flags.toString(16)} ${name}, EDNS`, { name, flags, rest: opt() }),
    ]),
  ),
  [
    "two questions",
    Buffer.concat([rawQuery({ name: inZone, counts: [2, 0, 0, 0] }), wireName("y.org"), bytes("0001 0001")]),
  ],
  ...all(
    [
      [0, 0, 0, 0],
      [1, 1, 0, 0],
      [1, 0, 1, 0],
      [1, 0, 0, 1],
      [1, 0, 0, 2],
      [65_535, 65_535, 65_535, 65_535],
      [0, 1, 0, 0],
      [0, 0, 0, 1],
    ] as const,
    (counts) => [one(`counts ${counts}`, { name: inZone, counts })],
  ),
  one("an answer", { name: inZone, counts: [1, 1, 0, 0], rest: address }),
  one("an authority", { name: inZone, counts: [1, 0, 1, 0], rest: address }),
  one("an authority, IXFR", { name: ZONE, type: TYPE.IXFR, counts: [1, 0, 1, 0], rest: address }),
  one("an authority cut short, IXFR", {
    name: ZONE,
    type: TYPE.IXFR,
    counts: [1, 0, 1, 0],
    rest: address.subarray(0, -1),
  }),
  one("an authority and EDNS, IXFR", {
    name: ZONE,
    type: TYPE.IXFR,
    counts: [1, 0, 1, 1],
    rest: Buffer.concat([address, opt()]),
  }),
  one("an additional", { name: inZone, rest: address }),
  one("an additional and EDNS", { name: inZone, additional: 2, rest: Buffer.concat([address, opt()]) }),
  one("EDNS and an additional", { name: inZone, additional: 2, rest: Buffer.concat([opt(), address]) }),
  one("EDNS twice", { name: inZone, additional: 2, rest: Buffer.concat([opt(), opt()]) }),
  one("EDNS not counted", { name: inZone, additional: 0, rest: opt() }),
  one("EDNS counted twice", { name: inZone, additional: 2, rest: opt() }),
  one("bytes after the end", { name: inZone, additional: 0, rest: Buffer.from("garbage") }),
  one("bytes after EDNS", { name: inZone, rest: Buffer.concat([opt(), Buffer.from("garbage")]) }),
  ["no question, EDNS", bytes("1234 0000 0000 0000 0000 0001 00 0029 04d0 00000000 0000")],
  ["no question, EDNS, RD", bytes("1234 0130 0000 0000 0000 0001 00 0029 04d0 00000000 0000")],
  [
    "no question, cookie",
    bytes("1234 0000 0000 0000 0000 0001 00 0029 04d0 00008000 000c 000a 0008 0102030405060708"),
  ],
  ["no question, EDNS version 1", bytes("1234 0000 0000 0000 0000 0001 00 0029 04d0 00010000 0000")],
  ["a header alone", bytes("1234 0000 0000 0000 0000 0000")],
  ["eleven bytes", bytes("1234 0000 0001 0000 0000 00")],
  ["one byte", bytes("00")],
];

/** EDNS. */
const EXTENSIONS: readonly Case[] = [
  ...all([1, 2, 255], (version) =>
    [inZone, "example.org", `x.ns1.${ZONE}`].flatMap((name) => [
      one(`EDNS version ${version} ${name}`, { name, rest: opt({ version }) }),
      one(`EDNS version ${version} ${name} DO`, {
        name,
        flags: 0x100,
        rest: opt({ version, flags: 0x8000 }),
      }),
    ]),
  ),
  ...all([0, 1, 511, 512, 513, 1232, 4096, 65_535], (size) => [
    one(`EDNS size ${size}`, { name: inZone, rest: opt({ size }) }),
  ]),
  ...all([0x8000, 0x4000, 0xffff], (flags) => [
    one(`EDNS flags ${flags}`, { name: inZone, rest: opt({ flags }) }),
  ]),
  ...all(
    [
      [3, ""],
      [5, "0102"],
      [8, "00011800c00002"],
      [8, "ff"],
      [9, ""],
      [10, "0102030405060708"],
      [10, "010203"],
      [11, ""],
      [12, "0000000000"],
      [15, "0000"],
      [65_001, "abcd"],
    ] as const,
    ([code, data]) => [
      one(`EDNS option ${code} ${data}`, {
        name: inZone,
        rest: opt({ options: ednsOption(code, bytes(data)) }),
      }),
    ],
  ),
  ...all([`x.ns1.${ZONE}`, "example.org", ZONE, inZone], (name) =>
    [TYPE.A, TYPE.NS, TYPE.TXT, TYPE.ANY, TYPE.AXFR, TYPE.IXFR, TYPE.SOA].map((type) =>
      one(`EDNS DO ${name} ${type}`, { name, type, rest: opt({ flags: 0x8000 }) }),
    ),
  ),
  one("EDNS rcode", { name: inZone, rest: opt({ rcode: 1 }) }),
  one("EDNS under a name", { name: inZone, rest: opt({ name: "foo" }) }),
  one("EDNS option beyond the record", { name: inZone, rest: opt({ options: bytes("0003 0009 01") }) }),
  one("EDNS option stub", { name: inZone, rest: opt({ options: bytes("0003 00") }) }),
  ...all([1, 5, 10, 13], (length) => [
    one(`EDNS cut to ${length}`, {
      name: inZone,
      additional: 1,
      rest: opt({ options: ednsOption(3, Buffer.alloc(6)) }).subarray(0, length),
    }),
  ]),
  [
    "EDNS under a pointer",
    Buffer.concat([rawQuery({ name: inZone, additional: 1 }), bytes("c00c"), opt().subarray(1)]),
  ],
  [
    "additional under a pointer, EDNS",
    Buffer.concat([
      rawQuery({ name: inZone, additional: 2 }),
      bytes("c00c 0001 0001 00000000 0004 c0000201"),
      opt(),
    ]),
  ],
  [
    "additional under a loop",
    Buffer.concat([
      rawQuery({ name: inZone, additional: 1 }),
      bytes("c023 0001 0001 00000000 0004 c0000201"),
    ]),
  ],
];

/** What NSD answers, and we answer the same. */
export const ANSWERED: readonly Case[] = [...QUESTIONS, ...HEADERS, ...EXTENSIONS];

/** Questions that cannot be read: NSD sends a bare FORMERR, we send nothing. */
export const UNREADABLE: readonly Case[] = [
  one("a name of 256 bytes", {
    name: `${["a", "b", "c"].map((letter) => letter.repeat(63)).join(".")}.${"d".repeat(44)}.${ZONE}`,
  }),
  ["a header that promises a question", bytes("1234 0000 0001 0000 0000 0000")],
  ["a pointer to itself", bytes("1234 0000 0001 0000 0000 0000 c00c 0001 0001")],
  ["a pointer forward", bytes("1234 0000 0001 0000 0000 0000 c010 0001 0001 00")],
  ["a pointer into the header", bytes("1234 0000 0001 0000 0000 0000 c004 0001 0001")],
  ["a label and a loop", bytes("1234 0000 0001 0000 0000 0000 0161 c00c 0001 0001")],
  ["label type 01", bytes("1234 0000 0001 0000 0000 0000 41 00 0001 0001")],
  ["label type 10", bytes("1234 0000 0001 0000 0000 0000 81 00 0001 0001")],
  ["a label cut short", bytes("1234 0000 0001 0000 0000 0000 05 6162")],
  ["a name without an end", bytes("1234 0000 0001 0000 0000 0000 02 6162")],
  ["no type", bytes("1234 0000 0001 0000 0000 0000 0161 00")],
  ["half a class", bytes("1234 0000 0001 0000 0000 0000 0161 00 0001 00")],
];
