import {
  type Change,
  type ContextParts,
  canaryWriter,
  loadClass,
  type WrittenCanary,
  writeInTurn,
} from "@decnet/sdk/testing";
import plugin from "../src/index.ts";

/** A file as a test looks at it; `text` holds its bytes as Latin-1, so that offsets stay offsets. */
export interface Written extends WrittenCanary {
  readonly text: string;
}

const writeBytes = canaryWriter(await loadClass(plugin));

/** Writes a file. */
export const write = async (parts: ContextParts, change?: Change): Promise<Written> => {
  const written = await writeBytes(parts, change);
  return { ...written, text: Buffer.from(written.bytes).toString("latin1") };
};

/** Many files: every language, several seeds. */
export const writeMany = (count: number): Promise<Written[]> => writeInTurn(count, "p", write);

const decoder = new TextDecoder("windows-1252");

/** The lines a reader sees, page by page: pdfkit shows each with one TJ of hexadecimal strings. */
export const linesOf = ({ text }: Written): string[] =>
  [...text.matchAll(/\[((?:<[0-9a-f]*> ?-?[\d.]* ?)+)\] TJ/g)].map(([, pieces = ""]) =>
    decoder.decode(Buffer.from([...pieces.matchAll(/<([0-9a-f]*)>/g)].map(([, hex]) => hex).join(""), "hex")),
  );
