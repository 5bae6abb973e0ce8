import assert from "node:assert/strict";
import { hasPrograms, listenForCalls, withCanary } from "@decnet/sdk/testing";
import { test } from "uvu";
import { open, part } from "./documents.ts";
import { convert } from "./writer.ts";

const FETCH = "LibreOffice fetches the picture when it opens the document";
const COUNT = "LibreOffice finds the text that the properties count";

test(FETCH, async () => {
  if (!hasPrograms(FETCH, "soffice")) return;
  const listener = await listenForCalls();
  try {
    const { bytes, ctx } = await open({ seed: "fetch" }, withCanary({ httpBase: listener.base }));
    const pdf = await convert(bytes, "pdf");
    assert.equal(Buffer.from(pdf.subarray(0, 5)).toString(), "%PDF-");
    const wanted = new RegExp(`^GET /c/${ctx.canary.token}/[\\w.-]+\\.png$`);
    const lines = listener.calls.map(({ line }) => line);
    assert.ok(
      lines.some((line) => wanted.test(line)),
      lines.join("\n"),
    );
  } finally {
    listener.close();
  }
});

test(COUNT, async () => {
  if (!hasPrograms(COUNT, "soffice")) return;
  const document = await open({ seed: "count" }, withCanary({ httpBase: "http://127.0.0.1:9" }));
  const text = Buffer.from(await convert(document.bytes, "txt:Text (encoded):UTF8")).toString();
  // The text has Writer's byte order mark, and bullets, which Word does not count.
  const bullet = /^\s*\p{Co}\s*/u;
  const lines = text
    .replace("\ufeff", "")
    .split(/[\r\n]+/)
    .map((line) => line.replace(bullet, ""))
    .filter((line) => line.trim() !== "");
  const app = part(document, "docProps/app.xml");
  const said = (name: string) => Number(new RegExp(`<${name}>(\\d+)<`).exec(app)?.[1]);
  assert.equal(said("Words"), lines.join(" ").split(/\s+/).length);
  assert.equal(said("Paragraphs"), lines.length);
  assert.equal(said("Characters"), lines.join("").replace(/\s/g, "").length);
  assert.equal(said("CharactersWithSpaces"), lines.join("").length);
});

test.run();
