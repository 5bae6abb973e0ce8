import type { DecnetError } from "@decnet/sdk";
import { refusal } from "../refusal.ts";

const has = (bytes: Uint8Array, name: string) => Buffer.from(bytes).includes(Buffer.from(name, "utf16le"));

/** Why an OLE compound file is refused: a document with a password is wrapped in one ([MS-OFFCRYPTO] 1.3.2), and old formats are. */
export const oleRefusal = (bytes: Uint8Array): DecnetError =>
  has(bytes, "EncryptedPackage")
    ? refusal("encrypted", "the document is encrypted", { hint: "save it without a password" })
    : refusal("unknown", "the document is in an old binary format", { hint: "save it as docx or xlsx" });
