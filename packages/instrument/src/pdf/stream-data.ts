import { inflateSync } from "node:zlib";
import { LARGEST_PART } from "../limits.ts";
import { refusal } from "../refusal.ts";
import { integerOf, type PdfDict, type PdfObject, pdfProblem } from "./objects.ts";
import { undoPrediction } from "./predictor.ts";

const STREAM = /[\0\t\n\f\r ]*stream(?:\r\n|\n)/y;
const END = /(?:\r\n|\n|\r)?endstream/y;

// ISO 32000-1, table 10.
const FIRST_PNG_PREDICTOR = 10;

const listOf = (object: PdfObject | undefined): readonly PdfObject[] =>
  object === undefined ? [] : object.type === "array" ? object.items : [object];

const inflate = (data: Uint8Array): Uint8Array => {
  try {
    return inflateSync(data, { maxOutputLength: LARGEST_PART });
  } catch (cause) {
    if (cause instanceof RangeError)
      throw refusal("size", `a stream has more than ${LARGEST_PART} bytes`, { cause });
    throw pdfProblem("a stream does not inflate", cause);
  }
};

/**
 * The data of a cross-reference or object stream, of which all that is known is plain or deflated.
 *
 * @param length the stream's Length, references followed.
 */
export const streamData = (source: string, dict: PdfDict, length: number): Uint8Array => {
  STREAM.lastIndex = dict.end;
  const start = dict.end + (STREAM.exec(source)?.[0].length ?? Number.NaN);
  END.lastIndex = start + length;
  if (Number.isNaN(start) || !END.test(source)) throw pdfProblem("a stream is not as long as it says");
  const data = Buffer.from(source.slice(start, start + length), "latin1");
  const [filter, ...more] = listOf(dict.entries.get("Filter"));
  if (filter === undefined) return data;
  if (filter.type !== "name" || filter.value !== "FlateDecode" || more.length > 0)
    throw refusal("cannot", "the PDF packs its structure in a way that is not read", {
      hint: "write it again with a program such as qpdf",
    });
  const inflated = inflate(data);
  const [parameters] = listOf(dict.entries.get("DecodeParms"));
  const known = parameters?.type === "dict" ? parameters.entries : new Map<string, PdfObject>();
  const predictor = known.get("Predictor");
  if (predictor?.type !== "number" || predictor.value < FIRST_PNG_PREDICTOR) return inflated;
  return undoPrediction(inflated, integerOf(known.get("Columns"), "Columns"));
};
