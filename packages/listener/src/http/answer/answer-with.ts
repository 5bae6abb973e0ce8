import type { Asker } from "../protocol/asker.ts";
import type { Answer, Moment } from "./answer.ts";
import type { Content, StaticFile } from "./content.ts";
import { EMPTY_GIF } from "./empty-gif.ts";
import { fail } from "./fail.ts";
import { type Document, sendDocument } from "./send-document.ts";

/** A file with the ETag that nginx gives it: its time in seconds and its size, in hexadecimal. */
const asDocument = (file: StaticFile): Document => ({
  ...file,
  etag: `"${(file.modifiedAt / 1000).toString(16)}-${file.bytes.length.toString(16)}"`,
});

/** Writes the answer that nginx would give with this content. */
export const answerWith = (asker: Asker, content: Content, moment: Moment): Answer => {
  if (content.kind === "failure") return fail(asker, content, moment);
  return sendDocument(asker, content.kind === "gif" ? EMPTY_GIF : asDocument(content.file), moment);
};
