import { QUIET_CHROMIUM } from "@decnet/sdk/testing";
import { chromium } from "playwright-core";

/** Opens a file in Chromium, as a double click does, and closes it when everything in it was asked for. */
export const openPage = async (file: string, profile: string): Promise<void> => {
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath: "/usr/bin/chromium",
    headless: true,
    args: [...QUIET_CHROMIUM],
  });
  const page = await browser.newPage();
  await page.goto(`file://${file}`, { waitUntil: "load" });
  await browser.close();
};
