import assert from "node:assert/strict";
import { gunzipSync } from "node:zlib";
import { BRAND } from "@decnet/sdk";
import { test } from "uvu";
import { errorPage } from "../../src/http/answer/error-page.ts";
import { PACKED_404, PACKED_PADDED_404 } from "../../src/http/answer/packed-404.ts";
import { ASSETS } from "../../src/http/callback/assets.ts";
import { DEFAULT_PAGE, PACKED_DEFAULT_PAGE } from "../../src/http/site/default-page.ts";
import { startListener } from "./listener.ts";
import { RAW_REQUESTS } from "./raw-requests.ts";
import { talk } from "./talk.ts";

test("no answer holds a word that says what this is", async () => {
  const ours = await startListener();
  let bytes = 0;
  for (const [name, request] of RAW_REQUESTS) {
    const answer = (await talk(ours.port, request)).bytes;
    assert.doesNotMatch(answer.toString("latin1"), BRAND, name);
    bytes += answer.length;
  }
  assert.ok(bytes > 100_000, `only ${bytes} bytes`);
  await ours.close();
});

const PACKED: readonly (readonly [name: string, packed: Buffer, bytes: Buffer])[] = [
  ["the default page", PACKED_DEFAULT_PAGE, DEFAULT_PAGE],
  ["the 404 page", PACKED_404, errorPage(404, false)],
  ["the padded 404 page", PACKED_PADDED_404, errorPage(404, true)],
];
for (const [name, packed, bytes] of PACKED)
  test(`${name} is in its packed form what it is unpacked`, () =>
    assert.deepEqual(gunzipSync(packed), bytes));

for (const [extension, { bytes, gzip }] of Object.entries(ASSETS))
  test(`nothing is hidden in .${extension}`, () => {
    assert.doesNotMatch(bytes.toString("latin1"), BRAND);
    if (gzip !== undefined) assert.deepEqual(gunzipSync(gzip), bytes);
  });

test.run();
