import type { Document } from "./send-document.ts";

/** What nginx's `empty_gif` sends: one transparent pixel, dated like the module's example of a date. */
export const EMPTY_GIF: Document = {
  type: "image/gif",
  bytes: Buffer.from("R0lGODlhAQABAIABAAAAAP///yH5BAEAAAEALAAAAAABAAEAAAICTAEAOw==", "base64"),
  modifiedAt: Date.UTC(1970, 8, 28, 6),
};
