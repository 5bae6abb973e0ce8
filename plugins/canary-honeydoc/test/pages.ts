import {
  type Change,
  type ContextParts,
  canaryWriter,
  loadClass,
  type WrittenCanary,
  writeInTurn,
} from "@decnet/sdk/testing";
import plugin from "../src/index.ts";

/** A page as a test looks at it. */
export interface Written extends WrittenCanary {
  readonly text: string;
}

const writeBytes = canaryWriter(await loadClass(plugin));

/** Writes a page. */
export const write = async (parts: ContextParts = {}, change?: Change): Promise<Written> => {
  const written = await writeBytes(parts, change);
  return { ...written, text: new TextDecoder("utf-8", { fatal: true }).decode(written.bytes) };
};

/** Many pages: every language, several seeds. */
export const writeMany = (count: number): Promise<Written[]> => writeInTurn(count, "h", write);
