import type { Asker } from "../protocol/asker.ts";
import { readHttpTime } from "../protocol/read-http-time.ts";
import type { Validators } from "./check-conditions.ts";

/** A part of a file: from `start` up to, not with, `end`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

const SPEC = /^ *(?:(\d+) *- *(?:(\d+) *)?|-(\d+) *)(,|$)/;
const MAX_OFF_T = 2n ** 63n - 1n;

const isTooLong = (digits: string | undefined): boolean => digits !== undefined && BigInt(digits) > MAX_OFF_T;

const rangeOf = (spec: RegExpExecArray, size: number): Range => {
  const [, first, last, suffix] = spec;
  if (suffix !== undefined) return { start: Math.max(0, size - Number(suffix)), end: size };
  return { start: Number(first), end: last === undefined ? size : Math.min(size, Number(last) + 1) };
};

const readSpecs = (specs: string, size: number): readonly Range[] | "unsatisfiable" | undefined => {
  const ranges: Range[] = [];
  let rest = specs;
  for (let isLast = false; !isLast; ) {
    const spec = SPEC.exec(rest);
    if (spec === null || spec.slice(1, 4).some(isTooLong)) return "unsatisfiable";
    const range = rangeOf(spec, size);
    if (range.start < range.end) ranges.push(range);
    isLast = spec[4] !== ",";
    rest = rest.slice(spec[0].length);
  }
  if (ranges.length === 0) return "unsatisfiable";
  return ranges.reduce((sum, { start, end }) => sum + end - start, 0) > size ? undefined : ranges;
};

const stillHolds = (condition: string, { modifiedAt, etag }: Validators): boolean =>
  condition.length >= 2 && condition.endsWith('"')
    ? condition === etag
    : readHttpTime(condition) === modifiedAt;

/**
 * The parts of a file that a client asks for.
 *
 * @returns `undefined` when the whole file is due: no range, one of another unit, an If-Range that no longer holds, or
 * ranges that together are longer than the file.
 */
export const readRanges = (
  asker: Asker,
  size: number,
  validators: Validators,
): readonly Range[] | "unsatisfiable" | undefined => {
  const asked = asker.field("range") ?? "";
  const condition = asker.field("if-range");
  if (asked.length < 7 || !/^bytes=/i.test(asked)) return undefined;
  if (condition !== undefined && !stillHolds(condition, validators)) return undefined;
  return readSpecs(asked.slice(6), size);
};
