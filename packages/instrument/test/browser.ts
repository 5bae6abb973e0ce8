import { type Browser, chromium } from "playwright-core";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The installed Chromium without a window, with its own PDF viewer. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--headless=new", ...FLAGS],
    // The viewer is an extension of the browser's own.
    ignoreDefaultArgs: [
      "--headless",
      "--disable-extensions",
      "--disable-component-extensions-with-background-pages",
    ],
  });
