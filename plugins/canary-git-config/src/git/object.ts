import { createHash } from "node:crypto";

/** What git keeps: files, folders and commits. */
export type ObjectKind = "commit" | "tree" | "blob";

/** One object, with the name that follows from its content. */
export interface GitObject {
  readonly kind: ObjectKind;
  readonly body: Uint8Array;
  /** SHA-1 of kind, length and body, as 40 hex digits. */
  readonly id: string;
}

/** What stands before an object's body wherever it is hashed or kept alone (gitformat-loose, "loose object"). */
export const headOf = (kind: ObjectKind, body: Uint8Array): Buffer => Buffer.from(`${kind} ${body.length}\0`);

/**
 * An object, named as git names it.
 *
 * @example gitObject("blob", Buffer.from("hello\n")).id // "ce013625030ba8dba906f756967f9e9ca394464a"
 */
export const gitObject = (kind: ObjectKind, body: Uint8Array): GitObject => ({
  kind,
  body,
  id: createHash("sha1").update(headOf(kind, body)).update(body).digest("hex"),
});
