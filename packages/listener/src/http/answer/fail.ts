import type { Asker } from "../protocol/asker.ts";
import { HTTP_10 } from "../protocol/read-request-line.ts";
import { acceptsGzip } from "./accepts-gzip.ts";
import type { Answer, Moment } from "./answer.ts";
import { readBrowser } from "./browser.ts";
import { asChunks } from "./chunks.ts";
import type { Failure } from "./content.ts";
import { errorPage } from "./error-page.ts";
import { PACKED_404, PACKED_PADDED_404 } from "./packed-404.ts";
import { writeHead } from "./write-head.ts";

type Field = readonly [name: string, value: string];

/** Writes an error as nginx does. A client of HTTP/0.9 gets the page and no head, even for HEAD. */
export const fail = (
  asker: Asker,
  { status, realm }: Failure,
  moment: Moment,
  extra: readonly Field[] = [],
): Answer => {
  const isPadded = asker.version >= HTTP_10 && readBrowser(asker.field("user-agent")).wantsPadding;
  const page = errorPage(status, isPadded);
  if (asker.version < HTTP_10) return { bytes: page };
  const isHead = asker.method === "HEAD";
  const fields = [
    ...extra,
    ...(realm === undefined ? [] : [["WWW-Authenticate", `Basic realm="${realm}"`] as const]),
  ];
  // The gzip filter takes pages of 200, 403 and 404 only.
  if (status === 404 && acceptsGzip(asker)) {
    const head = writeHead(
      { status, type: "text/html", isChunked: !isHead, fields: [...fields, ["Content-Encoding", "gzip"]] },
      moment,
    );
    const packed = isPadded ? PACKED_PADDED_404 : PACKED_404;
    return { bytes: Buffer.concat([Buffer.from(head), isHead ? Buffer.alloc(0) : asChunks(packed)]) };
  }
  const head = writeHead({ status, type: "text/html", length: page.length, fields }, moment);
  return { bytes: Buffer.concat([Buffer.from(head), isHead ? Buffer.alloc(0) : page]) };
};
