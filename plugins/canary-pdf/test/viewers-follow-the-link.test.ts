import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { hasPrograms, inTemporaryFolder, QUIET_CHROMIUM } from "@decnet/sdk/testing";
import { chromium } from "playwright-core";
import { test } from "uvu";
import { type Home, openHome } from "./call-home.ts";
import { linkOf } from "./link-of.ts";
import { openDisplay } from "./x-display.ts";

const CHROMIUM = "a click on the link in Chromium's viewer calls home, and opening the file does not";
const MUPDF = "a click on the link in MuPDF opens the address in the reader's browser";
const READING = "looking at the file with poppler's and other tools calls nobody";

const run = promisify(execFile);

const inFolder = (work: (home: Home, path: string, folder: string) => Promise<void>): Promise<void> =>
  inTemporaryFolder(async (folder) => {
    const home = await openHome();
    try {
      const path = join(folder, "a.pdf");
      writeFileSync(path, home.file.bytes);
      await work(home, path, folder);
    } finally {
      home.close();
    }
  });

const assertCalled = ({ calls, file: { ctx } }: Home) =>
  assert.match(calls[0]?.line ?? "nobody called", new RegExp(`^GET /c/${ctx.canary.token}/[a-z0-9.-]+$`));

// Chromium takes 96 pixels an inch at full size, and leaves 3 above the first page.
const [SCALE, ABOVE] = [96 / 72, 3];
const VIEWPORT = { width: 1000, height: 1300 };

test(CHROMIUM, async () => {
  if (!hasPrograms(CHROMIUM, "chromium")) return;
  await inFolder(async (home, path, folder) => {
    const browser = await chromium.launchPersistentContext(join(folder, "profile"), {
      executablePath: "/usr/bin/chromium",
      headless: true,
      args: [...QUIET_CHROMIUM],
      viewport: VIEWPORT,
    });
    try {
      const page = browser.pages()[0] ?? (await browser.newPage());
      await page.goto(`${pathToFileURL(path)}#toolbar=0&navpanes=0&zoom=100`);
      const { x, y, pageWidth } = linkOf(home.file);
      const left = (VIEWPORT.width - pageWidth * SCALE) / 2;
      // A picture is taken of what is drawn.
      await page.screenshot();
      assert.deepEqual(home.calls, []);
      await home.called(() => page.mouse.click(left + x * SCALE, ABOVE + y * SCALE));
      assertCalled(home);
    } finally {
      await browser.close();
    }
  });
});

test(MUPDF, async () => {
  if (!hasPrograms(MUPDF, "Xvfb", "xdotool", "mupdf", "curl")) return;
  await inFolder(async (home, path, folder) => {
    const script = join(folder, "browser");
    writeFileSync(script, '#!/bin/sh\nexec curl -s -o /dev/null "$1"\n', { mode: 0o755 });
    const display = await openDisplay();
    try {
      display.start("mupdf", ["-r", "72", path], { BROWSER: script });
      const window = await display.tool("search", "--sync", "--onlyvisible", "--class", "mupdf");
      const { x, y } = linkOf(home.file);
      assert.deepEqual(home.calls, []);
      const at = [String(Math.round(x)), String(Math.round(y))];
      await home.called(() =>
        display.tool("mousemove", "--window", window, ...at, "click", "--window", window, "1"),
      );
      assertCalled(home);
    } finally {
      await display.stop();
    }
  });
});

test(READING, async () => {
  if (!hasPrograms(READING, "pdfinfo", "pdftotext", "pdftoppm", "qpdf", "file")) return;
  await inFolder(async (home, path, folder) => {
    const { stdout: listed } = await run("pdfinfo", ["-url", path]);
    assert.ok(listed.includes(`/c/${home.file.ctx.canary.token}/`), "poppler sees no link");
    for (const [tool, ...args] of [
      ["cat", path],
      ["grep", "-c", "obj", path],
      ["file", path],
      ["pdftotext", path, "-"],
      ["pdftoppm", "-r", "20", path, join(folder, "page")],
      ["qpdf", "--qdf", path, join(folder, "plain.pdf")],
    ] as const)
      await run(tool, args);
    assert.deepEqual(home.calls, []);
  });
});

test.run();
