import { type Tell, toMs } from "@decnet/sdk";
import { eachFile } from "./each-file.ts";
import { extensionOf } from "./extension-of.ts";
import { isHandWritten } from "./is-hand-written.ts";
import { officeFaults } from "./office-faults.ts";
import { pdfFaults } from "./pdf-faults.ts";

const OFFICE = new Set(["docx", "xlsx", "pptx"]);

const faultsOf = (extension: string, bytes: Uint8Array, mtime: number): string[] => {
  if (extension === "pdf") return pdfFaults(bytes, mtime);
  // What is no ZIP is F02's.
  if (Buffer.from(bytes.subarray(0, 2)).toString() !== "PK") return [];
  try {
    return officeFaults(bytes, mtime);
  } catch (error) {
    return [`an archive that does not unpack: ${(error as Error).message}`];
  }
};

/** F09: a document that says nothing, or the wrong thing, of who made it and when. */
export const OFFICE_METADATA: Tell = {
  id: "F09",
  weight: 2,
  title: "office metadata",
  rule: "docx, xlsx, pptx: no core properties or no creator, created after modified, created or modified more than 60 s after the file's mtime, entries dated more than 14 h (the widest zone) after the mtime or more than 38 h from modified, 1980-01-01 excepted. PDF: no /CreationDate, or one more than 60 s after the mtime.",
  reading:
    "`unzip -l`, `unzip -p FILE docProps/core.xml`, `pdfinfo`. Google's exports have no core properties, and LibreOffice leaves the creator empty for who never gave a name.",
  check: (view) =>
    eachFile(
      view,
      (path) => isHandWritten(path) && (OFFICE.has(extensionOf(path)) || extensionOf(path) === "pdf"),
      async ({ path, mtime }, host) => {
        const bytes = await host.read(path);
        return bytes === undefined ? undefined : faultsOf(extensionOf(path), bytes, toMs(mtime));
      },
    ),
};
