import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DecnetError } from "@decnet/sdk";
import { sha256 } from "../sha256.ts";

/** Operators' own documents, one file for the same bytes, named by their SHA-256. */
export class Blobs {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * Keeps a document; nothing is written when it is there already.
   *
   * @throws DecnetError `DN_CANARY_BLOB`.
   */
  async keep(bytes: Uint8Array): Promise<void> {
    const path = join(this.#folder, sha256(bytes));
    try {
      await mkdir(this.#folder, { recursive: true, mode: 0o700 });
      // A name of its own until it is whole: a killed process leaves no half of a document under its hash.
      await writeFile(`${path}.part`, bytes, { mode: 0o600 });
      await rename(`${path}.part`, path);
    } catch (cause) {
      throw this.#trouble("kept", path, cause);
    }
  }

  /**
   * A document by its SHA-256.
   *
   * @throws DecnetError `DN_CANARY_BLOB` when it is gone or no longer what it was.
   */
  async read(hash: string): Promise<Uint8Array> {
    const path = join(this.#folder, hash);
    let bytes: Uint8Array;
    try {
      bytes = await readFile(path);
    } catch (cause) {
      throw this.#trouble("read", path, cause);
    }
    if (sha256(bytes) !== hash) throw this.#trouble("trusted: its bytes were changed", path, undefined);
    return bytes;
  }

  #trouble(verb: string, path: string, cause: unknown): DecnetError {
    return new DecnetError({
      code: "DN_CANARY_BLOB",
      message: `the original document cannot be ${verb}`,
      path,
      hint: "see that canary.blobDir (DECNET_CANARY_BLOB_DIR) is a folder of its own that can be written to",
      cause,
    });
  }
}
