import { type AuditFile, type AuditHost, BRAND } from "@decnet/sdk";
import { layersOf } from "./unpack.ts";

/** What was seen of the brand in a file, and where. */
export interface Sighting {
  readonly seen: string;
  readonly line?: number;
}

const LARGEST = 64 * 1024 * 1024;
const AROUND = 20;

const inBytes = (bytes: Uint8Array): { readonly around: string; readonly line: number } | undefined => {
  const text = Buffer.from(bytes).toString("latin1");
  const at = text.search(BRAND);
  if (at < 0) return undefined;
  const around = text.slice(Math.max(0, at - AROUND), at + AROUND).replace(/[^ -~]+/g, " ");
  return { around: around.trim(), line: text.slice(0, at).split("\n").length };
};

// Every compiler writes of stack canaries, and nothing planted is compiled.
const isProgram = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 4)).toString() === "\x7fELF";

/** Looks for the brand in a file's name, its target, its bytes, and what is packed in them; the first sighting counts. */
export const brandInFile = async (
  host: AuditHost,
  { path, kind, size, target }: AuditFile,
): Promise<Sighting | undefined> => {
  if (BRAND.test(path.split("/").at(-1) ?? "")) return { seen: "its name holds one of the words" };
  if (kind === "link" && BRAND.test(target ?? "")) return { seen: `it points to ${target}` };
  const bytes = kind === "file" && size > 0 && size <= LARGEST ? await host.read(path) : undefined;
  if (bytes === undefined || isProgram(bytes)) return undefined;
  for (const layer of layersOf(bytes)) {
    const word = inBytes(layer.bytes);
    if (word === undefined) continue;
    return layer.within === ""
      ? { seen: `"${word.around}"`, line: word.line }
      : { seen: `"${word.around}" in ${layer.within}` };
  }
  return undefined;
};
