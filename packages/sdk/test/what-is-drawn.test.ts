import assert from "node:assert/strict";
import fc from "fast-check";
import { test } from "uvu";
import { hostNames } from "../src/host-names.ts";
import { Random } from "../src/random.ts";
import { sampleInOrder } from "../src/sample-in-order.ts";
import { inParagraphs } from "../src/text/in-paragraphs.ts";

test("a sample in order has as many items as asked for, each once and where it stood", () => {
  const counts = fc.integer({ min: 0, max: 20 });
  fc.assert(
    fc.property(counts, counts, fc.string(), (length, count, seed) => {
      const items = Array.from({ length }, (_, at) => at);
      const drawn = sampleInOrder(items, count, Random.from(seed));
      assert.equal(drawn.length, Math.min(length, count));
      assert.deepEqual(
        drawn,
        [...new Set(drawn)].sort((a, b) => a - b),
      );
    }),
  );
});

test("paragraphs hold all sentences in order, two or three in each but the last", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 30 }), fc.string(), (length, seed) => {
      const sentences = Array.from({ length }, (_, at) => `S${at}.`);
      const paragraphs = inParagraphs(sentences, Random.from(seed));
      assert.equal(paragraphs.join(" "), sentences.join(" "));
      for (const paragraph of paragraphs.slice(0, -1)) assert.match(paragraph, /^S\d+\.( S\d+\.){1,2}$/);
      assert.match(paragraphs.at(-1) ?? "S.", /^S\d*\.( S\d+\.){0,2}$/);
    }),
  );
});

test("a host's own name comes first, and none twice", () => {
  const neighbours = ["db", "web", "db", "mail"].map((hostname) => ({ hostname }));
  assert.deepEqual(hostNames({ host: { hostname: "web" }, neighbours }), ["web", "db", "mail"]);
});

test.run();
