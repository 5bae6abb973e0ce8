import assert from "node:assert/strict";
import { isAtWork, scheduleOf } from "@decnet/sdk";
import { HOST } from "@decnet/sdk/testing";
import { test } from "uvu";
import { type Opened, openMany, part } from "./documents.ts";

const documents = await openMany(60);

const property = (document: Opened, name: string): string => {
  const both = part(document, "docProps/core.xml") + part(document, "docProps/app.xml");
  return new RegExp(`<(?:\\w+:)?${name}(?: [^>]*)?>([^<]*)<`).exec(both)?.[1] ?? "";
};

// Time and date of the entries in the central directory, as DOS writes them.
const zipTimes = (bytes: Uint8Array): number[] => {
  const view = Buffer.from(bytes);
  const times: number[] = [];
  for (
    let at = view.indexOf("PK\x01\x02", 0, "latin1");
    at >= 0;
    at = view.indexOf("PK\x01\x02", at + 46, "latin1")
  )
    times.push(view.readUInt32LE(at + 12));
  return times;
};

test("author and company are the persona's", () => {
  for (const document of documents) {
    assert.equal(property(document, "creator"), document.ctx.persona.name);
    assert.equal(property(document, "lastModifiedBy"), document.ctx.persona.name);
    assert.equal(property(document, "Company"), "Northgate");
    assert.equal(property(document, "Application"), "Microsoft Office Word");
    assert.ok(property(document, "title").length > 5);
  }
});

test("saved this minute, begun earlier at work, edited for no longer than that", () => {
  for (const document of documents) {
    const now = document.ctx.clock.now();
    const modified = Date.parse(property(document, "modified"));
    const created = Date.parse(property(document, "created"));
    // Word keeps minutes, so that up to one is cut off.
    assert.ok(now - modified >= 0 && now - modified < 65_000);
    assert.equal(modified % 60_000, 0);
    assert.ok(created < modified - 60_000 && created > HOST.installedAt);
    assert.ok(
      isAtWork(scheduleOf(document.ctx.persona, HOST.zone), created),
      new Date(created).toISOString(),
    );
    const minutes = Number(property(document, "TotalTime"));
    assert.ok(minutes >= 1 && minutes * 60_000 <= modified - created);
    assert.ok(Number(property(document, "revision")) >= 2);
  }
});

test("entries bear the zero of the DOS clock, as Word writes them", () => {
  for (const { bytes, parts } of documents)
    assert.deepEqual(
      zipTimes(bytes),
      Object.keys(parts).map(() => 0x0021_0000),
    );
});

test("the figures are those of the body", () => {
  for (const document of documents) {
    const [, body = ""] = part(document, "word/document.xml").split("<w:body>");
    const texts = body
      .split("</w:p>")
      .map((xml) => xml.replace(/<[^>]+>/g, "").replace(/&(amp|lt|gt);/g, "x"))
      .filter((text) => text !== "");
    const words = texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0);
    assert.equal(Number(property(document, "Words")), words);
    assert.equal(Number(property(document, "Paragraphs")), texts.length);
    assert.equal(Number(property(document, "Characters")), texts.join("").replace(/\s/g, "").length);
    assert.equal(Number(property(document, "CharactersWithSpaces")), texts.join("").length);
    assert.ok(Number(property(document, "Lines")) >= 10 * Number(property(document, "Pages")) - 10);
  }
});

test("nothing of the product or of a library is left in any part", () => {
  for (const { bytes, parts } of documents) {
    const all = `${Object.keys(parts).join(" ")} ${Object.values(parts).join(" ")}`;
    assert.doesNotMatch(all, /decnet|canary|honey|decoy|decky|un-named|docx|fflate/i);
    assert.doesNotMatch(all, /undefined|NaN|\[object/);
    assert.doesNotMatch(Buffer.from(bytes).toString("latin1"), /docx|fflate/i);
  }
});

test.run();
