import { strToU8, unzipSync, Zip, ZipDeflate, ZipPassThrough, type Zippable, zipSync } from "fflate";

export type Parts = Readonly<Record<string, string>>;

const TIME = new Date(2026, 5, 1, 9, 30, 12);

/** Packs parts as most programs do. */
export const packed = (parts: Parts, level: 0 | 6 = 6): Uint8Array => {
  const entries: Zippable = Object.fromEntries(
    Object.entries(parts).map(([name, text]) => [name, strToU8(text)]),
  );
  return zipSync(entries, { mtime: TIME, level });
};

/** Packs parts as a stream: sizes and checksums follow the data. */
export const streamed = (parts: Parts): Uint8Array => {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const [at, [name, text]] of Object.entries(parts).entries()) {
    const entry = at % 3 === 2 ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
    entry.mtime = TIME;
    zip.add(entry);
    entry.push(strToU8(text), true);
  }
  zip.end();
  return Buffer.concat(chunks);
};

/** The parts of an archive as text, in the archive's order. */
export const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, Buffer.from(content).toString("utf8")]),
  );

/** Names of the parts that differ, or that only one has. */
export const changedParts = (before: Uint8Array, after: Uint8Array): string[] => {
  const [old, now] = [partsOf(before), partsOf(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].filter((name) => old[name] !== now[name]);
};
