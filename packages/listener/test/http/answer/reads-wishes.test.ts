import assert from "node:assert/strict";
import fc from "fast-check";
import { test } from "uvu";
import { acceptsGzip } from "../../../src/http/answer/accepts-gzip.ts";
import { readBrowser } from "../../../src/http/answer/browser.ts";
import { checkConditions } from "../../../src/http/answer/check-conditions.ts";
import { type Range, readRanges } from "../../../src/http/answer/read-ranges.ts";
import { readHttpTime } from "../../../src/http/protocol/read-http-time.ts";

const SIZE = 615;
const AT = Date.UTC(2024, 2, 4, 9, 41, 7);
const VALIDATORS = { modifiedAt: AT, etag: '"a-1"' };
const asker = (fields: Readonly<Record<string, string>>, version = 1001) => ({
  method: "GET",
  version,
  field: (name: string) => fields[name],
});

const GZIP: Readonly<Record<string, boolean>> = {
  gzip: true,
  "gzip, deflate": true,
  "br;q=1, GZIP;q=0.1": true,
  "gzip;q=0": false,
  "gzip;q=0.000": false,
  "gzip;q=0.0001": false,
  "gzip;q=1.001": false,
  "x-gzip": false,
  "*": false,
  "": false,
};
for (const [accepted, isPacked] of Object.entries(GZIP))
  test(`"${accepted}" is ${isPacked ? "" : "not "}for gzip`, () =>
    assert.equal(acceptsGzip(asker({ "accept-encoding": accepted })), isPacked));

test("neither HTTP/1.0 nor a proxy gets gzip", () => {
  assert.equal(acceptsGzip(asker({ "accept-encoding": "gzip" }, 1000)), false);
  assert.equal(acceptsGzip(asker({ "accept-encoding": "gzip", via: "1.1 p" })), false);
});

const RANGES: Readonly<
  Record<string, readonly (readonly [start: number, end: number])[] | "unsatisfiable" | undefined>
> = {
  "bytes=0-0": [[0, 1]],
  "bytes=600-": [[600, SIZE]],
  "bytes=-5": [[610, SIZE]],
  "bytes=-9999": [[0, SIZE]],
  "bytes=1-2, 4-9999": [
    [1, 3],
    [4, SIZE],
  ],
  "bytes=1-2, 4-5": [
    [1, 3],
    [4, 6],
  ],
  "bytes=0-,0-": undefined,
  "bytes=615-": "unsatisfiable",
  "bytes=5-3": "unsatisfiable",
  "bytes=-0": "unsatisfiable",
  "bytes=1-2,": "unsatisfiable",
  "bytes=x": "unsatisfiable",
  "bytes=99999999999999999999-": "unsatisfiable",
  "bytes=": undefined,
  "lines=1-2": undefined,
};
for (const [asked, wanted] of Object.entries(RANGES))
  test(`"${asked}" of ${SIZE} bytes`, () => {
    const ranges = readRanges(asker({ range: asked }), SIZE, VALIDATORS);
    const shown = Array.isArray(ranges) ? ranges.map(({ start, end }: Range) => [start, end]) : ranges;
    assert.deepEqual(shown, wanted);
  });

test("an If-Range that no longer holds wants all of the file", () => {
  const ranges = (condition: string) =>
    readRanges(asker({ range: "bytes=0-1", "if-range": condition }), SIZE, VALIDATORS);
  for (const holds of ['"a-1"', "Mon, 04 Mar 2024 09:41:07 GMT"])
    assert.deepEqual(ranges(holds), [{ start: 0, end: 2 }]);
  for (const fails of ['"b"', 'W/"a-1"', "Mon, 04 Mar 2024 09:41:08 GMT", "x"])
    assert.equal(ranges(fails), undefined);
});

const CONDITIONS: readonly (readonly [
  fields: Readonly<Record<string, string>>,
  status: 304 | 412 | undefined,
])[] = [
  [{}, undefined],
  [{ "if-none-match": '"a-1"' }, 304],
  [{ "if-none-match": 'W/"a-1"' }, 304],
  [{ "if-none-match": '"x", "a-1" , "y"' }, 304],
  [{ "if-none-match": '"a-1"x' }, undefined],
  [{ "if-match": 'W/"a-1"' }, 412],
  [{ "if-match": "*" }, undefined],
  [{ "if-modified-since": "Monday, 04-Mar-24 09:41:07 GMT" }, 304],
  [{ "if-modified-since": "Mon, 04 Mar 2024 09:41:08 GMT" }, undefined],
  [{ "if-unmodified-since": "Mon, 04 Mar 2024 09:41:06 GMT" }, 412],
  [{ "if-none-match": '"x"', "if-modified-since": "Mon, 04 Mar 2024 09:41:07 GMT" }, undefined],
];
for (const [fields, status] of CONDITIONS)
  test(`${JSON.stringify(fields)} is due ${status ?? 200}`, () =>
    assert.equal(checkConditions(asker(fields), VALIDATORS), status));

test("each form of a date is read as it was written", () =>
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_102_444_799 }), (seconds) => {
      const at = new Date(seconds * 1000);
      const text = at.toUTCString();
      assert.equal(readHttpTime(text), at.getTime());
      const [, day = "", month = "", year = "", clock = ""] = /, (\d\d) (\w+) (\d+) (\S+)/.exec(text) ?? [];
      assert.equal(readHttpTime(`Day ${month} ${day.replace(/^0/, " ")} ${clock} ${year}`), at.getTime());
      if (at.getUTCFullYear() < 2070)
        assert.equal(readHttpTime(`Day, ${day}-${month}-${year.slice(2)} ${clock} GMT`), at.getTime());
    }),
  ));

for (const bad of [
  "",
  "x",
  "Mon, 31 Feb 2024 09:41:07 GMT",
  "Mon, 29 Feb 2023 09:41:07 GMT",
  "Mon, 04 Mar 2024 24:41:07 GMT",
  "Mon, 04 Xxx 2024 09:41:07 GMT",
])
  test(`"${bad}" is no date`, () => assert.equal(readHttpTime(bad), undefined));

test("browsers of old are told apart", () => {
  const msie6 = "Mozilla/4.0 (compatible; MSIE 6.0; Windows NT 5.1)";
  assert.deepEqual(readBrowser(msie6), { wantsPadding: true, isMsie6: true });
  assert.deepEqual(readBrowser(`${msie6} SV1`), { wantsPadding: true, isMsie6: false });
  assert.deepEqual(readBrowser(`${msie6} Opera`), { wantsPadding: false, isMsie6: false });
  assert.deepEqual(readBrowser("Chrome/120"), { wantsPadding: true, isMsie6: false });
  assert.deepEqual(readBrowser("Gecko/1 Firefox/1"), { wantsPadding: false, isMsie6: false });
});

test.run();
