import { refusal } from "../refusal.ts";

interface Placed {
  /** Where it stands in its source. */
  readonly start: number;
  readonly end: number;
}

/** A reference to an indirect object. */
export interface PdfRef extends Placed {
  readonly type: "ref";
  readonly number: number;
  readonly generation: number;
}

/** A dictionary. */
export interface PdfDict extends Placed {
  readonly type: "dict";
  readonly entries: ReadonlyMap<string, PdfObject>;
}

/** An array. */
export interface PdfArray extends Placed {
  readonly type: "array";
  readonly items: readonly PdfObject[];
}

/** A name, number, string (its bytes, one character each) or keyword. */
export interface PdfAtom extends Placed {
  readonly type: "name" | "string" | "keyword";
  readonly value: string;
}

/** A number. */
export interface PdfNumber extends Placed {
  readonly type: "number";
  readonly value: number;
}

/** A PDF object (ISO 32000-1, 7.3) with its place, so that the rest of a source can be kept as it is. */
export type PdfObject = PdfRef | PdfDict | PdfArray | PdfAtom | PdfNumber;

/** The refusal of a PDF that is not sound. */
export const pdfProblem = (what: string, cause?: unknown) =>
  refusal("corrupt", `the PDF is broken: ${what}`, {
    hint: "write it again with a program such as qpdf",
    ...(cause !== undefined && { cause }),
  });

/** A whole number that must be there. */
export const integerOf = (object: PdfObject | undefined, what: string): number => {
  if (object?.type !== "number" || !Number.isSafeInteger(object.value) || object.value < 0)
    throw pdfProblem(`${what} is no number`);
  return object.value;
};
