import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

export type Files = Readonly<Record<string, Uint8Array | string>>;

/** LibreOffice with a profile of its own: one that already runs would take the files over. */
export class Office {
  readonly #folder = mkdtempSync(join(tmpdir(), "office-"));
  #runs = 0;

  /** Opens files, saves each in another format, and returns what was saved, by its name. */
  async convert(files: Files, format: string, filter?: string): Promise<ReadonlyMap<string, Buffer>> {
    const [inputs, outputs] = ["in", "out"].map((name) => join(this.#folder, `${name}${this.#runs}`)) as [
      string,
      string,
    ];
    this.#runs++;
    mkdirSync(inputs);
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(inputs, name), bytes);
    const office = spawn("soffice", [
      `-env:UserInstallation=${pathToFileURL(join(this.#folder, "profile"))}`,
      "--headless",
      ...(filter === undefined ? [] : [`--infilter=${filter}`]),
      "--convert-to",
      format,
      "--outdir",
      outputs,
      ...Object.keys(files).map((name) => join(inputs, name)),
    ]);
    await new Promise((done) => office.on("close", done));
    return new Map(readdirSync(outputs).map((name) => [name, readFileSync(join(outputs, name))]));
  }

  close(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
