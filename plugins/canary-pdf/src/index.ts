import { defineContentClass, definePlugin } from "@decnet/sdk";
import { nameFile } from "./name-file.ts";
import { writePdf } from "./write-pdf.ts";

/** A PDF from an in-house application, with a link worth a click. */
export default definePlugin({
  name: "@decnet/plugin-canary-pdf",
  apiVersion: 1,
  setup(api) {
    api.contentClass(
      defineContentClass({
        id: "canary_honeydoc_pdf",
        category: "canary",
        weight: 1,
        callback: "http",
        notes:
          "Fires on click: Chromium, Firefox, Evince, Okular, Atril, Xpdf and MuPDF follow the visible link, some of them in " +
          "the reader's browser. Okular also follows the page-open action, in presentation mode only. Nothing fires by opening " +
          "the file alone, nor when its text is extracted. Acrobat was not available for a trial.",
        namer: nameFile,
        bytes: writePdf,
        file: { mode: 0o644, folders: ["~"], maxBytes: 2 * 1024 * 1024 },
        capacity: 1,
      }),
    );
  },
});
