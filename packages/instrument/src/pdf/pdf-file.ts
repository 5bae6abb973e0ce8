import { type CrossReference, readCrossReference } from "./cross-reference.ts";
import { integerOf, type PdfDict, type PdfObject, pdfProblem } from "./objects.ts";
import { parseObject } from "./parse-object.ts";
import { streamData } from "./stream-data.ts";
import type { Location } from "./xref-table.ts";

const HEADER = /[\0\t\n\f\r ]*(\d{1,10})[\0\t\n\f\r ]+(\d{1,5})[\0\t\n\f\r ]+obj(?![A-Za-z\d])/y;

/** An object and the text it was read from: the file, or what an object stream holds. */
export interface Found {
  readonly object: PdfObject;
  readonly source: string;
}

interface ObjectStream {
  readonly source: string;
  readonly offsets: ReadonlyMap<number, number>;
}

/** A PDF read strictly by its cross-reference sections: every object must be where they say. */
export class PdfFile {
  /** One character a byte. */
  readonly source: string;
  readonly crossReference: CrossReference;
  readonly #streams = new Map<number, ObjectStream>();

  /** @throws DecnetError `DN_INSTRUMENT_CORRUPT`, `_ENCRYPTED`, `_CANNOT`. */
  constructor(bytes: Uint8Array) {
    this.source = Buffer.from(bytes).toString("latin1");
    this.crossReference = readCrossReference(this.source);
    for (const [number, location] of this.crossReference.locations)
      if (location.kind === "plain") this.#bodyAt(number, location.offset, location.generation);
  }

  /** The object of a number; `undefined` when it is free, which counts as null. */
  find(number: number): Found | undefined {
    const location = this.crossReference.locations.get(number) ?? { kind: "free" };
    if (location.kind === "packed") return this.#packed(number, location.stream);
    return location.kind === "free" ? undefined : this.#plain(number, location);
  }

  /** An object, or what it refers to. */
  resolve(object: PdfObject | undefined): PdfObject | undefined {
    return object?.type === "ref" ? this.find(object.number)?.object : object;
  }

  /** An entry of a dictionary, references followed. */
  get(dict: PdfDict, key: string): PdfObject | undefined {
    return this.resolve(dict.entries.get(key));
  }

  #bodyAt(number: number, offset: number, generation: number): number {
    HEADER.lastIndex = offset;
    const header = HEADER.exec(this.source);
    if (Number(header?.[1]) !== number || Number(header?.[2]) !== generation)
      throw pdfProblem(`object ${number} is not where its cross-reference says`);
    return HEADER.lastIndex;
  }

  #plain(number: number, { offset, generation }: Location & { kind: "plain" }): Found {
    return {
      object: parseObject(this.source, this.#bodyAt(number, offset, generation)),
      source: this.source,
    };
  }

  #packed(number: number, stream: number): Found {
    const { source, offsets } = this.#streams.get(stream) ?? this.#unpack(stream);
    const offset = offsets.get(number);
    if (offset === undefined) throw pdfProblem(`object ${number} is not in its stream`);
    return { object: parseObject(source, offset), source };
  }

  #unpack(number: number): ObjectStream {
    const location = this.crossReference.locations.get(number);
    const dict = location?.kind === "plain" ? this.#plain(number, location).object : undefined;
    if (dict?.type !== "dict") throw pdfProblem(`object stream ${number} is missing`);
    const data = streamData(this.source, dict, integerOf(this.get(dict, "Length"), "Length"));
    const source = Buffer.from(data).toString("latin1");
    const first = integerOf(this.get(dict, "First"), "First");
    const pairs = source
      .slice(0, first)
      .trim()
      .split(/[\0\t\n\f\r ]+/)
      .map(Number);
    const offsets = new Map<number, number>();
    for (let at = 0; at + 1 < pairs.length; at += 2)
      offsets.set(pairs[at] ?? 0, first + (pairs[at + 1] ?? 0));
    const stream = { source, offsets };
    this.#streams.set(number, stream);
    return stream;
  }
}
