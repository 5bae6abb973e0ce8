import { attributes, charset, FLAG, first, modern, old, REPLY, second, USUAL } from "./handshake-packet.ts";

/** What a client sends: its first bytes, and more once it has been answered. */
export type Case = readonly [name: string, sent: Buffer, then?: Buffer];

const hex = (text: string) => Buffer.from(text.replaceAll(" ", ""), "hex");
const { DB, P41, SECURE, PLUGIN, ATTRS, LENENC, SSL, COMPRESS } = FLAG;
const reply = second("\u0007".repeat(20));

// swe7 has no @, for which MariaDB's error then has something else.
const SWEDISH = new Set([10, 82]);

const USERS: readonly Case[] = [
  ["a password", first(modern(USUAL, `bob\0${REPLY}mysql_native_password\0`))],
  ["no password", first(modern(USUAL, "bob\0\0mysql_native_password\0"))],
  ["root", first(modern(USUAL, `root\0${REPLY}mysql_native_password\0`))],
  ["no name", first(modern(USUAL, `\0${REPLY}`))],
  ["no name and no password", first(modern(USUAL, "\0\0"))],
  ["odd characters", first(modern(USUAL, `a'b"c\\d%s\n\t\0${REPLY}`))],
  [
    "control characters",
    first(modern(USUAL, hex("01 02 07 08 0b 0c 0e 1f 7f 09 0a 0d c28d c2a0 e280a8 efbbbf"), `\0${REPLY}`)),
  ],
  ["control characters of Latin-1", first(charset(8, USUAL, hex("01 1f 7f 9f a0 ff"), `\0${REPLY}`))],
  ["control characters of no set", first(charset(63, USUAL, hex("01 1f 7f 8d 9f a0 ff"), `\0${REPLY}`))],
  ["a name in quotes", first(modern(USUAL, `'bob'\0${REPLY}`))],
  ["one quote", first(modern(USUAL, `'\0${REPLY}`))],
  ["two quotes", first(modern(USUAL, `''\0${REPLY}`))],
  ...[80, 81, 127, 128, 129, 300, 600, 20_000].map(
    (length): Case => [`${length} letters`, first(modern(USUAL, `${"b".repeat(length)}\0${REPLY}`))],
  ),
  ["140 letters of two bytes", first(modern(USUAL, Buffer.from("é".repeat(140)), `\0${REPLY}`))],
  ["not quite UTF-8", first(modern(USUAL, hex("61 ff e282 62 f09f9880 c3"), `\0${REPLY}`))],
  [
    "overlong, beyond",
    first(modern(USUAL, hex("61 62 c080 63 e08080 64 f4908080 65 f7bfbfbf"), `\0${REPLY}`)),
  ],
  [
    "not quite UTF-8, three bytes",
    first(charset(33, USUAL, hex("61 ff e282 62 f09f9880 c3 e282ac"), `\0${REPLY}`)),
  ],
  ...[...Array(256).keys()]
    .filter((id) => !SWEDISH.has(id))
    .map((id): Case => [`collation ${id}`, first(charset(id, USUAL, `bob\0${REPLY}`))]),
  ...[0, 1, 2, 5, 8, 11, 17, 28, 33, 45, 46, 63, 65, 76, 83, 95, 192, 200, 215, 216, 224, 246, 248, 255].map(
    (id): Case => [`collation ${id}, odd bytes`, first(charset(id, USUAL, hex("61 e9 62 c3a9 00"), REPLY))],
  ),
  ["a barred collation, no name", first(charset(35, USUAL))],
  ["a barred collation, another plugin", first(charset(35, USUAL, `bob\0${REPLY}zz\0`))],
];

const FORMS: readonly Case[] = [
  ["a database", first(modern(USUAL | DB, `bob\0${REPLY}shop\0mysql_native_password\0`))],
  ["a long database", first(modern(USUAL | DB, `bob\0${REPLY}${"d".repeat(300)}\0mysql_native_password\0`))],
  ["a database without an end", first(modern(USUAL | DB, `bob\0${REPLY}shop`))],
  ["a database of no letters", first(modern(USUAL | DB, `bob\0${REPLY}\0`))],
  ["a database promised", first(modern(USUAL | DB, `bob\0${REPLY}`))],
  ["no plugin", first(modern(USUAL, `bob\0${REPLY}`))],
  ["plugin without an end", first(modern(USUAL, `bob\0${REPLY}mysql_native_password`))],
  ["plugin in capitals", first(modern(USUAL, `bob\0${REPLY}MYSQL_native_password\0`))],
  ["old plugin", first(modern(USUAL, `bob\0${REPLY}mysql_old_password\0`))],
  ["old plugin in capitals", first(modern(USUAL, `bob\0${REPLY}MYSQL_old_password\0`))],
  ...["caching_sha2_password", "client_ed25519", "mysql_clear_password", "zz", ""].flatMap(
    (plugin): Case[] => [
      [`plugin ${plugin}`, first(modern(USUAL, `bob\0${REPLY}${plugin}\0`)), reply],
      [`plugin ${plugin}, no password`, first(modern(USUAL, `bob\0\0${plugin}\0`)), second("")],
    ],
  ),
  ["switch, a short reply", first(modern(USUAL, `bob\0${REPLY}zz\0`)), second("short")],
  ["switch, a long reply", first(modern(USUAL, `bob\0${REPLY}zz\0`)), second("l".repeat(21))],
  ["switch, a huge reply", first(modern(USUAL, `bob\0${REPLY}zz\0`)), second("l".repeat(3000))],
  ["switch, out of order", first(modern(USUAL, `bob\0${REPLY}zz\0`)), Buffer.from("garbage!!garbage")],
  [
    "all flags",
    first(
      modern(0xffff_ffff & ~SSL & ~LENENC, `bob\0${REPLY}x\0mysql_native_password\0`, attributes("a", "b")),
    ),
  ],
  ["compression", first(modern(USUAL | COMPRESS, `bob\0${REPLY}mysql_native_password\0`))],
  ["TLS wanted, and not", first(modern(USUAL | SSL, `bob\0${REPLY}mysql_native_password\0`))],
  ["TLS", first(modern(USUAL | SSL))],
  [
    "attributes",
    first(
      modern(USUAL | ATTRS, `bob\0${REPLY}mysql_native_password\0`, attributes("_os", "Linux", "a", "b")),
    ),
  ],
  ["attributes promised", first(modern(USUAL | ATTRS, `bob\0${REPLY}mysql_native_password\0`))],
  [
    "attributes cut short",
    first(modern(USUAL | ATTRS, `bob\0${REPLY}mysql_native_password\0`, hex("c8 05 01"))),
  ],
  [
    "attributes that are none",
    first(modern(USUAL | ATTRS, `bob\0${REPLY}mysql_native_password\0`, hex("fb"))),
  ],
];

const LENGTHS: readonly Case[] = [
  ...[1, 8, 19, 21, 250].map(
    (length): Case => [
      `a reply of ${length}`,
      first(modern(USUAL, `bob\0${String.fromCharCode(length)}${"p".repeat(length)}`)),
    ],
  ),
  ["a reply cut short", first(modern(USUAL, `bob\0\u0015${"p".repeat(20)}`))],
  ["length of one byte", first(modern(USUAL | LENENC, `bob\0${REPLY}mysql_native_password\0`))],
  ...[
    "fc1400",
    "fd140000",
    "fe1400000000000000",
    "fb",
    "ff",
    "fc14",
    "fe14",
    "feffffffffffffffff",
    "fdffffff",
  ].map(
    (length): Case => [
      `length ${length}`,
      first(modern(USUAL | LENENC, "bob\0", hex(length), `${"p".repeat(20)}mysql_native_password\0`)),
    ],
  ),
  ["length alone", first(modern(USUAL | LENENC, "bob\0", hex("fc")))],
  ["nothing after the name", first(modern(USUAL, "bob\0"))],
  ["a name without an end", first(modern(USUAL, "bob"))],
  ["no name at all", first(modern(USUAL))],
  ["an end alone", first(modern(USUAL, "\0"))],
  ...[0, 1, 2, 3, 4, 5, 31].map(
    (length): Case => [`${length} bytes`, first(modern(USUAL).subarray(0, length))],
  ),
  ["before 4.1, nothing", first(old(5))],
  ["before 4.1, an end", first(old(5, "\0"))],
  ["before 4.1, two ends", first(old(5, "\0\0"))],
  ["before 4.1, a name", first(old(5, "olduser\0"))],
  ["before 4.1, a name without an end", first(old(5, "olduser"))],
  ["before 4.1, no password", first(old(5, "olduser\0\0"))],
  ["before 4.1, a password", first(old(5, "olduser\0abcdefgh\0"))],
  ["before 4.1, a password without an end", first(old(5, "olduser\0abcdefgh"))],
  ["before 4.1, a new password", first(old(0x8005, `olduser\0${REPLY}`))],
  ["before 4.1, no new password", first(old(0x8005, "olduser\0\0"))],
  ["before 4.1, no reply", first(old(0x8005, "olduser\0"))],
  ["before 4.1, a database", first(old(13, "olduser\0\0shop\0"))],
  ["before 4.1, a database promised", first(old(13, "olduser\0\0"))],
  ["before 4.1, two bytes", first(old(5).subarray(0, 2))],
  ["no scramble of today", first(modern(P41, "bob\0"))],
  ["no scramble of today, no password", first(modern(P41, "bob\0\0"))],
  ["no scramble of today, a password", first(modern(P41, "bob\0abcdefgh\0"))],
  ["no scramble of today, a plugin", first(modern(P41 | PLUGIN, "bob\0\0mysql_native_password\0")), reply],
  [
    "no scramble of today, a database",
    first(modern(P41 | DB | PLUGIN, "bob\0abc\0shop\0mysql_native_password\0")),
    reply,
  ],
  ["today's scramble and nothing else", first(modern(P41 | SECURE, `bob\0${REPLY}`))],
];

const STREAMS: readonly Case[] = [
  ["a switch that was not waited for", Buffer.concat([first(modern(USUAL, `bob\0${REPLY}zz\0`)), reply])],
  [
    "a query that was not waited for",
    Buffer.concat([first(modern(USUAL, `bob\0${REPLY}`)), hex("05000000 0353454c54")]),
  ],
  ["sequence 0", Buffer.concat([hex("3a000000"), modern(USUAL, `bob\0${REPLY}`)])],
  ["sequence 2", Buffer.concat([hex("3a000002"), modern(USUAL, `bob\0${REPLY}`)])],
  ["HTTP", Buffer.from("GET / HTTP/1.0\r\n\r\n")],
  ["TLS at once", hex("16030100c8010000c40303")],
  ["zeros", Buffer.alloc(64)],
  ["ones", Buffer.alloc(64, 255)],
];

export const CASES: readonly Case[] = [...USERS, ...FORMS, ...LENGTHS, ...STREAMS];
