import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { inTemporaryFolder } from "@decnet/sdk/testing";

/** Opens a document in LibreOffice Writer, saves it in another format, and returns what was saved. */
export const convert = (bytes: Uint8Array, format: "pdf" | "txt:Text (encoded):UTF8"): Promise<Uint8Array> =>
  inTemporaryFolder(async (folder) => {
    const file = join(folder, "review.docx");
    writeFileSync(file, bytes);
    // A profile of its own: an office that already runs would take the file over.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`;
    const office = spawn("soffice", [
      profile,
      "--headless",
      "--convert-to",
      format,
      "--outdir",
      folder,
      file,
    ]);
    await new Promise((done) => office.on("close", done));
    return readFileSync(join(folder, `review.${format.slice(0, 3)}`));
  });
