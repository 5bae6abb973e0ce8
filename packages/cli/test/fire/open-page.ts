import { chromium } from "playwright-core";

// Without these it asks for its maker's hosts at every start.
const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Opens a file in Chromium, as a double click does, and closes it when everything in it was asked for. */
export const openPage = async (file: string, profile: string): Promise<void> => {
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath: "/usr/bin/chromium",
    headless: true,
    args: QUIET,
  });
  const page = await browser.newPage();
  await page.goto(`file://${file}`, { waitUntil: "load" });
  await browser.close();
};
