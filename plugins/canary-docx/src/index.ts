import { defineContentClass, definePlugin } from "@decnet/sdk";
import { nameDocument } from "./name-document.ts";
import { writeDocument } from "./write-document.ts";

/** A Word document whose linked letterhead picture is fetched when it is opened. */
export default definePlugin({
  name: "@decnet/plugin-canary-docx",
  apiVersion: 1,
  setup(api) {
    api.contentClass(
      defineContentClass({
        id: "canary_honeydoc_docx",
        category: "canary",
        weight: 1,
        callback: "http",
        notes:
          "Fires on open: LibreOffice Writer fetches the linked letterhead picture without asking (OPTIONS, HEAD, GET). " +
          "Microsoft Word was not available for a trial; it may ask before it fetches.",
        namer: nameDocument,
        bytes: writeDocument,
        file: { mode: 0o644, folders: ["~"], maxBytes: 2 * 1024 * 1024 },
        capacity: 1,
      }),
    );
  },
});
