import type { Range } from "./read-ranges.ts";

/** A body of several ranges (RFC 9110, section 14.6), with the type that it is sent under. */
export const inParts = (
  { type, bytes }: { readonly type: string; readonly bytes: Buffer },
  ranges: readonly Range[],
  boundary: string,
): { readonly type: string; readonly bytes: Buffer } => ({
  type: `multipart/byteranges; boundary=${boundary}`,
  bytes: Buffer.concat([
    ...ranges.flatMap(({ start, end }) => [
      Buffer.from(
        `\r\n--${boundary}\r\nContent-Type: ${type}\r\n` +
          `Content-Range: bytes ${start}-${end - 1}/${bytes.length}\r\n\r\n`,
      ),
      bytes.subarray(start, end),
    ]),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]),
});
