import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { test } from "uvu";
import { open, part } from "./documents.ts";
import { hasTool } from "./needs.ts";
import { convert } from "./writer.ts";

const FETCH = "LibreOffice fetches the picture when it opens the document";
const COUNT = "LibreOffice finds the text that the properties count";

test(FETCH, async () => {
  if (!hasTool(FETCH, "soffice")) return;
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    response.writeHead(404).end();
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  try {
    const { port } = server.address() as AddressInfo;
    const { bytes, ctx } = await open({ seed: "fetch" }, (made) => ({
      ...made,
      canary: { ...made.canary, httpBase: `http://127.0.0.1:${port}` },
    }));
    const pdf = await convert(bytes, "pdf");
    assert.equal(Buffer.from(pdf.subarray(0, 5)).toString(), "%PDF-");
    const wanted = new RegExp(`^GET /c/${ctx.canary.token}/[\\w.-]+\\.png$`);
    assert.ok(
      requests.some((line) => wanted.test(line)),
      requests.join("\n"),
    );
  } finally {
    server.close();
  }
});

test(COUNT, async () => {
  if (!hasTool(COUNT, "soffice")) return;
  const document = await open({ seed: "count" }, (made) => ({
    ...made,
    canary: { ...made.canary, httpBase: "http://127.0.0.1:9" },
  }));
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
