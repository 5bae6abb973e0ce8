import assert from "node:assert/strict";
import { test } from "uvu";
import { openMany, part } from "./documents.ts";

const documents = await openMany(40);
const NAMESPACE =
  /https?:\/\/(schemas\.openxmlformats\.org|schemas\.microsoft\.com|purl\.org|www\.w3\.org)\//g;

const decode = (text: string) =>
  text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));

test("one picture is linked to an External target that holds the token", () => {
  for (const document of documents) {
    const relationships = part(document, "word/_rels/document.xml.rels");
    const external = [
      ...relationships.matchAll(/Id="(\w+)" Type="[^"]+\/image" Target="([^"]+)" TargetMode="External"/g),
    ];
    assert.equal(external.length, 1);
    const [, id, target] = external[0] as unknown as [string, string, string];
    assert.deepEqual(part(document, "word/document.xml").match(/<a:blip [^>]*>/g), [
      `<a:blip r:link="${id}"/>`,
    ]);
    const { token, httpBase } = document.ctx.canary;
    const url = decode(target);
    assert.ok(url.startsWith(`${httpBase}/c/${token}/`), url);
    assert.match(url, /\.png$/);
    assert.ok(!target.includes("://"));
  }
});

test("nothing but namespaces looks like an address, and the callback's host is not to be read", () => {
  for (const { parts, ctx } of documents)
    for (const [name, xml] of Object.entries(parts)) {
      assert.doesNotMatch(xml.replaceAll(NAMESPACE, ""), /https?:\/\//, name);
      assert.ok(!xml.includes(new URL(ctx.canary.httpBase ?? "").host), name);
    }
});

test("the picture is as large as a letterhead's logo", () => {
  for (const document of documents) {
    const [, width, height] =
      /<wp:extent cx="(\d+)" cy="(\d+)"\/>/.exec(part(document, "word/document.xml")) ?? [];
    // 360000 English Metric Units are a centimetre.
    assert.ok(Number(width) > 2 * 360_000 && Number(width) < 8 * 360_000, width);
    assert.ok(Number(height) >= 360_000 && Number(height) < 3 * 360_000, height);
  }
});

test.run();
