import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { hasPrograms } from "@decnet/sdk/testing";
import { test } from "uvu";
import { instrument } from "../src/index.ts";
import { openBrowser } from "./browser.ts";
import { listen } from "./listener.ts";

const DOCUMENTS: Readonly<Record<string, string | Buffer>> = {
  "page.html":
    "<!DOCTYPE html><html><head><title>Yard</title></head><body><h1>Yard</h1><p>Bay 4: 31</p></body></html>",
  "bare.html": "<p>Bay 4: 31",
  "wide.html": Buffer.from(
    "\ufeff<!DOCTYPE html><html><head></head><body><p>Bay 4: 31</p></body></html>",
    "utf16le",
  ),
  "strict.html":
    "<!DOCTYPE html><html><head><meta http-equiv=Content-Security-Policy content=\"default-src 'none'; img-src http:\">" +
    "</head><body><p>Bay 4: 31</p></body></html>",
  "plan.svg":
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 200"><text x="9" y="50">Bay 4: 31</text></svg>',
};

const OPENS = "Chromium opens armed pages and drawings: each calls home, and reads as before";

test(OPENS, async () => {
  if (!hasPrograms(OPENS, "chromium")) return;
  const folder = mkdtempSync(join(tmpdir(), "pages-"));
  const listener = await listen();
  const browser = await openBrowser();
  try {
    const tab = await browser.newPage();
    const read = async (name: string, bytes: Uint8Array | string) => {
      const file = join(folder, name);
      writeFileSync(file, bytes);
      await tab.goto(pathToFileURL(file).href);
      return tab.evaluate("[document.documentElement.textContent.trim(), document.compatMode].join()");
    };
    for (const [name, document] of Object.entries(DOCUMENTS)) {
      const settings = { token: name.replace(".", ""), httpBase: listener.base };
      const { bytes } = await instrument({ bytes: Buffer.from(document), name }, settings);
      const before = await read(name, document);
      assert.match(String(before), /Bay 4: 31/);
      assert.equal(await read(name, bytes), before);
      await listener.called(new RegExp(`^GET /c/${settings.token}/[\\w-]+\\.png$`));
      if (name.endsWith(".html") && name !== "strict.html")
        await listener.called(new RegExp(`^GET /c/${settings.token}/[\\w-]+\\.css$`));
    }
  } finally {
    await browser.close();
    listener.close();
    rmSync(folder, { recursive: true });
  }
});

test.run();
