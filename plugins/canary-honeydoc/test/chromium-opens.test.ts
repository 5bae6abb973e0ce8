import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  hasPrograms,
  inTemporaryFolder,
  listenForCalls,
  personInTurn,
  QUIET_CHROMIUM,
  withCanary,
} from "@decnet/sdk/testing";
import { chromium } from "playwright-core";
import { test } from "uvu";
import { type Written, write } from "./pages.ts";

const OPENS = "Chromium fetches style sheet and pictures when it opens a page of any program from the disk";

// What tells the programs apart.
const PROGRAMS: Readonly<Record<string, RegExp>> = {
  dokuwiki: /content="DokuWiki"/,
  wordpress: /content="WordPress/,
  pandoc: /content="pandoc"/,
  reports: /class="run"/,
  mail: /x-apple-disable-message-reformatting/,
};

/** A page of each program, whose callback is at this address. */
const onePageEach = async (httpBase: string): Promise<Written[]> => {
  const found = new Map<string, Written>();
  for (let nth = 0; found.size < Object.keys(PROGRAMS).length; nth++) {
    const persona = personInTurn(nth);
    const page = await write({ seed: `open${nth}`, persona }, withCanary({ httpBase }));
    const [program = ""] = Object.entries(PROGRAMS).find(([, mark]) => mark.test(page.text)) ?? [];
    if (!found.has(program)) found.set(program, page);
  }
  return [...found.values()];
};

test(OPENS, async () => {
  if (!hasPrograms(OPENS, "chromium")) return;
  const { base, calls, take, close } = await listenForCalls();
  const pages = await onePageEach(base);
  await inTemporaryFolder(async (folder) => {
    const browser = await chromium.launchPersistentContext(join(folder, "profile"), {
      executablePath: "/usr/bin/chromium",
      headless: true,
      args: [...QUIET_CHROMIUM],
    });
    try {
      const page = await browser.newPage();
      const elsewhere: string[] = [];
      page.on("request", (request) => {
        if (!request.url().startsWith(`${base}/`) && !request.url().startsWith("file:"))
          elsewhere.push(request.url());
      });
      for (const { bytes, ctx } of pages) {
        take();
        const path = join(folder, "page.html");
        writeFileSync(path, bytes);
        await page.goto(pathToFileURL(path).href, { waitUntil: "networkidle" });
        const told = calls.map(({ line }) => line).join("\n");
        for (const kind of ["style", "image"])
          assert.ok(
            calls.some(({ headers }) => headers["sec-fetch-dest"] === kind),
            `no ${kind} for ${ctx.path}: ${told}`,
          );
        for (const { line } of calls) assert.ok(line.startsWith(`GET /c/${ctx.canary.token}/`), line);
      }
      assert.deepEqual(elsewhere, []);
    } finally {
      await browser.close();
      close();
    }
  });
});

test.run();
