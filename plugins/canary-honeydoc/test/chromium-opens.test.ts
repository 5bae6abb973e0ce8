import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { PEOPLE } from "@decnet/sdk/testing";
import { chromium } from "playwright-core";
import { test } from "uvu";
import { hasTool } from "./needs.ts";
import { type Written, write } from "./pages.ts";

const OPENS = "Chromium fetches style sheet and pictures when it opens a page of any program from the disk";

const FLAGS =
  "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";

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
    const persona = PEOPLE[nth % PEOPLE.length] as (typeof PEOPLE)[0];
    const page = await write({ seed: `open${nth}`, persona }, (ctx) => ({
      ...ctx,
      canary: { ...ctx.canary, httpBase },
    }));
    const [program = ""] = Object.entries(PROGRAMS).find(([, mark]) => mark.test(page.text)) ?? [];
    if (!found.has(program)) found.set(program, page);
  }
  return [...found.values()];
};

test(OPENS, async () => {
  if (!hasTool(OPENS, "chromium")) return;
  const requests: { line: string; kind: string }[] = [];
  const server = createServer(({ method, url, headers }, response) => {
    requests.push({ line: `${method} ${url}`, kind: String(headers["sec-fetch-dest"]) });
    response.writeHead(404).end();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const folder = mkdtempSync(join(tmpdir(), "page-"));
  const browser = await chromium.launchPersistentContext(join(folder, "profile"), {
    executablePath: "/usr/bin/chromium",
    headless: true,
    args: FLAGS.split(" "),
  });
  try {
    const page = await browser.newPage();
    const elsewhere: string[] = [];
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    page.on("request", (request) => {
      if (!request.url().startsWith(`${base}/`) && !request.url().startsWith("file:"))
        elsewhere.push(request.url());
    });
    for (const { bytes, ctx } of await onePageEach(base)) {
      requests.length = 0;
      const path = join(folder, "page.html");
      writeFileSync(path, bytes);
      await page.goto(pathToFileURL(path).href, { waitUntil: "networkidle" });
      const told = JSON.stringify(requests);
      for (const kind of ["style", "image"])
        assert.ok(
          requests.some((request) => request.kind === kind),
          `no ${kind} for ${ctx.path}: ${told}`,
        );
      for (const { line } of requests) assert.ok(line.startsWith(`GET /c/${ctx.canary.token}/`), line);
    }
    assert.deepEqual(elsewhere, []);
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

test.run();
