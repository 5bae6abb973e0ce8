import { LARGEST_PART } from "../limits.ts";
import { refusal } from "../refusal.ts";
import type { TextView } from "../text/text-view.ts";
import { type Splice, splice } from "../xml/splice.ts";
import { xmlView } from "../xml/xml-view.ts";
import { type Archive, type Entry, unpack } from "../zip/archive.ts";
import { readArchive } from "../zip/read-archive.ts";
import { writeArchive } from "../zip/write-archive.ts";

/** An office document taken apart (ECMA-376 part 2): parts can be read, changed and added, and are packed again. */
export class OfficePackage {
  readonly #archive: Archive;
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #views = new Map<string, TextView>();
  readonly #changes = new Map<string, Uint8Array>();

  /** @throws DecnetError what {@link readArchive} throws. */
  constructor(document: Uint8Array) {
    this.#archive = readArchive(document);
    // Names of parts are the same in any case (part 2, 6.2.2.3).
    this.#entries = new Map(this.#archive.entries.map((entry) => [entry.name.toLowerCase(), entry]));
  }

  /** The parts of the document as it was, by their names in the archive. */
  get names(): readonly string[] {
    return this.#archive.entries.map(({ name }) => name);
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase()) || this.#changes.has(name);
  }

  /**
   * The XML of a part, with the changes made so far; one character a byte, or a UTF-16 unit.
   *
   * @throws DecnetError `DN_INSTRUMENT_CORRUPT` when it is not there.
   */
  source(name: string): string {
    const entry = this.#entries.get(name.toLowerCase());
    const bytes =
      this.#changes.get(entry?.name ?? name) ?? (entry === undefined ? undefined : this.#read(entry));
    if (bytes === undefined) throw refusal("corrupt", `the part ${name} is missing`);
    const view = xmlView(bytes, name);
    this.#views.set(name, view);
    return view.source;
  }

  /** Changes a part whose source was read. */
  change(name: string, changes: readonly Splice[]): void {
    const source = this.source(name);
    const bytes = (this.#views.get(name) as TextView).bytesOf(splice(source, changes));
    this.#changes.set(this.#entries.get(name.toLowerCase())?.name ?? name, bytes);
  }

  /** Adds a part, in ASCII. */
  add(name: string, xml: string): void {
    this.#changes.set(name, Buffer.from(xml, "latin1"));
  }

  /** The document with the changes; new parts are dated as the part `model` is. */
  pack(model: string): Uint8Array {
    return writeArchive(this.#archive, this.#changes, this.#entries.get(model.toLowerCase()) as Entry);
  }

  #read(entry: Entry): Uint8Array {
    if (entry.size > LARGEST_PART)
      throw refusal("size", `${entry.name} has ${entry.size} bytes; at most ${LARGEST_PART} are read`);
    return unpack(entry);
  }
}
