import { QUIET_CHROMIUM } from "@decnet/sdk/testing";
import { type Browser, chromium } from "playwright-core";

/** The installed Chromium without a window, with its own PDF viewer. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--headless=new", ...QUIET_CHROMIUM],
    // The viewer is an extension of the browser's own.
    ignoreDefaultArgs: [
      "--headless",
      "--disable-extensions",
      "--disable-component-extensions-with-background-pages",
    ],
  });
