import type { EpochMs } from "@decnet/sdk";
import type { Asker } from "../protocol/asker.ts";
import { HTTP_10 } from "../protocol/read-request-line.ts";
import { acceptsGzip } from "./accepts-gzip.ts";
import type { Answer, Moment } from "./answer.ts";
import { checkConditions } from "./check-conditions.ts";
import { asChunks } from "./chunks.ts";
import { fail } from "./fail.ts";
import { inParts } from "./in-parts.ts";
import { type Range, readRanges } from "./read-ranges.ts";
import { type Head, writeHead } from "./write-head.ts";

/** Something to send with status 200, unless the request's conditions say otherwise. */
export interface Document {
  readonly type: string;
  readonly bytes: Buffer;
  readonly modifiedAt: EpochMs;
  /** Files have one, and can be had in parts. */
  readonly etag?: string;
  readonly gzip?: Buffer;
}

const send = (asker: Asker, head: Head, body: Buffer, moment: Moment): Answer => {
  const wantsBody = asker.method !== "HEAD" && head.status !== 304;
  return { bytes: Buffer.concat([Buffer.from(writeHead(head, moment)), wantsBody ? body : Buffer.alloc(0)]) };
};

const partial = (
  document: Document,
  ranges: readonly Range[],
  moment: Moment,
): { head: Head; body: Buffer } => {
  const { type, bytes, modifiedAt, etag = "" } = document;
  const [only, ...others] = ranges;
  if (only === undefined || others.length > 0) {
    const parts = inParts(document, ranges, moment.nextBoundary());
    const { length } = parts.bytes;
    return {
      head: { status: 206, type: parts.type, length, modifiedAt, fields: [["ETag", etag]] },
      body: parts.bytes,
    };
  }
  const body = bytes.subarray(only.start, only.end);
  const place = `bytes ${only.start}-${only.end - 1}/${bytes.length}`;
  const fields = [["ETag", etag] as const, ["Content-Range", place] as const];
  return { head: { status: 206, type, length: body.length, modifiedAt, fields }, body };
};

/** Sends a document as nginx's filters do: conditions first, then gzip, then ranges of what was not packed. */
export const sendDocument = (asker: Asker, document: Document, moment: Moment): Answer => {
  const { type, bytes, modifiedAt, etag, gzip } = document;
  const tag = etag === undefined ? [] : [["ETag", etag] as const];
  // A client of HTTP/0.9 sends no fields, and gets none.
  if (asker.version < HTTP_10) return { bytes };
  const condition = checkConditions(asker, document);
  if (condition === 412)
    return { ...fail(asker, { kind: "failure", status: 412 }, moment), endsAbruptly: true };
  if (condition === 304) return send(asker, { status: 304, modifiedAt, fields: tag }, bytes, moment);
  if (gzip !== undefined && acceptsGzip(asker)) {
    const fields = [["ETag", `W/${etag}`] as const, ["Content-Encoding", "gzip"] as const];
    const head = { status: 200, type, modifiedAt, isChunked: asker.method !== "HEAD", fields } as const;
    return send(asker, head, asChunks(gzip), moment);
  }
  const whole = { status: 200, type, length: bytes.length, modifiedAt } as const;
  if (etag === undefined) return send(asker, whole, bytes, moment);
  const ranges = readRanges(asker, bytes.length, document);
  if (ranges === "unsatisfiable")
    return fail(asker, { kind: "failure", status: 416 }, moment, [
      ["Content-Range", `bytes */${bytes.length}`],
    ]);
  if (ranges !== undefined) {
    const { head, body } = partial(document, ranges, moment);
    return send(asker, head, body, moment);
  }
  return send(asker, { ...whole, fields: [...tag, ["Accept-Ranges", "bytes"]] }, bytes, moment);
};
