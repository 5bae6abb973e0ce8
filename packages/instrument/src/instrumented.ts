/** What a document was armed as. */
export type Instrumenter = "docx" | "xlsx" | "pdf" | "html" | "svg" | "text";

/** An operator's own document. */
export interface OperatorDocument {
  readonly bytes: Uint8Array;
  /** The file's name; it must agree with the content, and may stand at the end of a callback's address. */
  readonly name: string;
}

/** A document with a callback in it. */
export interface Instrumented {
  readonly bytes: Uint8Array;
  readonly instrumenter: Instrumenter;
  /** Which callback setting it uses; `http` when it uses both. */
  readonly callback: "http" | "dns";
  /** What fires, and what was seen with which client; said to the operator. */
  readonly notes: string;
}
