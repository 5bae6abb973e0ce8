import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** Opens a document in LibreOffice Writer, saves it in another format, and returns what was saved. */
export const convert = async (
  bytes: Uint8Array,
  format: "pdf" | "txt:Text (encoded):UTF8",
): Promise<Uint8Array> => {
  const folder = mkdtempSync(join(tmpdir(), "writer-"));
  try {
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
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
