import assert from "node:assert/strict";
import { test } from "uvu";
import { fewWords } from "../../../src/audit/tells/text/few-words.ts";
import { makeHost, makeView } from "../make-host.ts";

const fleet = (files: number, lines: number, kinds: number) =>
  makeView(
    makeHost(
      Object.fromEntries(
        Array.from({ length: files }, (_, at) => [
          `/home/ana/n${at}.txt`,
          {
            body: Array.from({ length: lines }, (_, line) => `thought ${(at * lines + line) % kinds}`).join(
              "\n",
            ),
          },
        ]),
      ),
    ),
  );

test("finds a fleet with a stock of lines", async () => {
  const [hit] = await fewWords.check(fleet(120, 12, 60));
  assert.equal(hit?.seen, "60 distinct lines in 120 files: 50 for each 100 files");
});

test("takes people with something to say", async () => {
  assert.deepEqual(await fewWords.check(fleet(120, 12, 9999)), []);
});

test("does not judge a few files", async () => {
  await assert.rejects(fewWords.check(fleet(20, 2, 5)), /too few/);
});

test.run();
