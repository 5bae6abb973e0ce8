import { defineContentClass, definePlugin } from "@decnet/sdk";
import { namePage } from "./name-page.ts";
import { writePage } from "./write-page.ts";

/** An HTML page whose style sheet and pictures are fetched when a browser opens it. */
export default definePlugin({
  name: "@decnet/plugin-canary-honeydoc",
  apiVersion: 1,
  setup(api) {
    api.contentClass(
      defineContentClass({
        id: "canary_honeydoc",
        category: "canary",
        weight: 1,
        callback: "http",
        notes:
          "Fires on open in a browser (Chromium, from a file: address): GET of the style sheet and of one or more pictures, and of " +
          "scripts when it is a page of DokuWiki. Reading it with cat, grep, less or an editor does nothing, nor does opening " +
          "it without network. Its links lead to the same address, so a click fires too.",
        namer: namePage,
        bytes: writePage,
        file: { mode: 0o644, folders: ["~"], maxBytes: 512 * 1024 },
        capacity: 2,
      }),
    );
  },
});
