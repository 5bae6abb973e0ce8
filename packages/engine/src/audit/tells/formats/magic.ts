import { zipNames } from "./zip-directory.ts";

/** Tells whether bytes can be what a file's name says. */
export type Test = (bytes: Uint8Array) => boolean;

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.subarray(from, to)).toString("latin1");

const begins =
  (...starts: readonly string[]): Test =>
  (bytes) =>
    starts.some((start) => ascii(bytes, 0, start.length) === start);

const either =
  (...tests: readonly Test[]): Test =>
  (bytes) =>
    tests.some((test) => test(bytes));

const ZIP = begins("PK\x03\x04", "PK\x05\x06", "PK\x07\x08");
// An office file with a password is an OLE compound file, whatever its name.
const OLE = begins("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1");

const office =
  (folder: string): Test =>
  (bytes) => {
    if (OLE(bytes)) return true;
    const names = ZIP(bytes) ? (zipNames(bytes) ?? []) : [];
    return names.includes("[Content_Types].xml") && names.some((name) => name.startsWith(folder));
  };

const openDocument: Test = (bytes) => ZIP(bytes) && ascii(bytes, 30, 38) === "mimetype";

// What browsers save is often named after another image format than it is in: only something else altogether counts.
const IMAGE = either(
  begins("\xff\xd8\xff", "\x89PNG\r\n\x1a\n", "GIF8", "BM", "II*\0", "MM\0*"),
  (bytes) => ascii(bytes, 0, 4) === "RIFF" && ascii(bytes, 8, 12) === "WEBP",
  (bytes) => ascii(bytes, 4, 8) === "ftyp",
);

// tar(5): the header's checksum is the sum of its bytes with blanks in its own place; true of every tar since 1979.
const TAR: Test = (bytes) => {
  const header = bytes.subarray(0, 512);
  if (header.every((byte) => byte === 0)) return true;
  const sum = header.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 0x20 : byte), 0);
  return Number.parseInt(ascii(header, 148, 156), 8) === sum;
};

// PDF 1.7, implementation note 13: readers take a header within the first 1024 bytes.
const PDF: Test = (bytes) => ascii(bytes, 0, 1024).includes("%PDF-");

const BINARY = either(
  ZIP,
  OLE,
  IMAGE,
  begins(
    "%PDF-",
    "\x1f\x8b",
    "\x7fELF",
    "7z\xbc\xaf\x27\x1c",
    "SQLite format 3\0",
    "BZh9",
    "\xfd7zXZ\0",
    "Rar!\x1a\x07",
  ),
);

const startsWithMark = begins("\xff\xfe", "\xfe\xff");

/** Text of some encoding: no NUL (but for UTF-16 with its mark), and no other format's magic. */
const TEXT: Test = (bytes) => startsWithMark(bytes) || (!bytes.includes(0) && !isOtherFormat(bytes));

// "BM" and "GIF8" may begin a sentence; a binary of those kinds also holds a NUL.
const isOtherFormat: Test = (bytes) => BINARY(bytes) && !begins("BM", "GIF8")(bytes);

const ARMOUR: Test = (bytes) => ascii(bytes, 0, bytes.length).includes("-----BEGIN ");

const all = (names: string, test: Test): [string, Test][] => names.split(" ").map((name) => [name, test]);

/** What the bytes of the common formats look like, by extension; figures as in file(1)'s magic and the formats' own papers. */
export const MAGIC: ReadonlyMap<string, Test> = new Map([
  ...all("zip jar war whl apk", ZIP),
  ...all("docx docm dotx", office("word/")),
  ...all("xlsx xlsm", office("xl/")),
  ...all("pptx", office("ppt/")),
  ...all("odt ods odp", openDocument),
  ...all("doc", either(OLE, ZIP, begins("{\\rtf", "<", "\xef\xbb\xbf<", "\xdb\xa5"))),
  ...all("pdf", PDF),
  ...all("rtf", begins("{\\rtf")),
  ...all("png jpg jpeg gif webp bmp tif tiff heic", IMAGE),
  ...all("bz2 tbz2", begins("BZh")),
  ...all("xz txz", begins("\xfd7zXZ\0")),
  ...all("zst", begins("\x28\xb5\x2f\xfd")),
  ...all("7z", begins("7z\xbc\xaf\x27\x1c")),
  ...all("rar", begins("Rar!\x1a\x07")),
  ...all("tar", TAR),
  ...all("deb", begins("!<arch>\n")),
  ...all("rpm", begins("\xed\xab\xee\xdb")),
  ...all("sqlite sqlite3", begins("SQLite format 3\0")),
  ...all("kdbx", begins("\x03\xd9\xa2\x9a")),
  ...all(
    "pcap",
    begins(
      "\xd4\xc3\xb2\xa1",
      "\xa1\xb2\xc3\xd4",
      "\x4d\x3c\xb2\xa1",
      "\xa1\xb2\x3c\x4d",
      "\x0a\x0d\x0d\x0a",
    ),
  ),
  ...all("p12 pfx", begins("\x30\x82", "\x30\x80", "\x30\x83")),
  ...all("mp4 m4a mov", (bytes) => ["ftyp", "moov", "mdat", "wide", "free"].includes(ascii(bytes, 4, 8))),
  ...all("ics", (bytes) => ascii(bytes, 0, 64).includes("BEGIN:VCALENDAR")),
  ...all("vcf", (bytes) => ascii(bytes, 0, 64).includes("BEGIN:VCARD")),
  ...all("pem", ARMOUR),
  ...all(
    "txt md rst csv tsv py sh bash pl rb php conf cfg ini env yaml yml toml json xml html htm css sql",
    TEXT,
  ),
]);
