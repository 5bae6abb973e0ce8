import {
  type Change,
  type ContextParts,
  canaryWriter,
  loadClass,
  type WrittenCanary,
  writeInTurn,
} from "@decnet/sdk/testing";
import { strFromU8, unzipSync } from "fflate";
import plugin from "../src/index.ts";

/** A document as a test looks at it. */
export interface Opened extends WrittenCanary {
  readonly parts: Readonly<Record<string, string>>;
}

const write = canaryWriter(await loadClass(plugin));

/** Writes a document and unpacks it. */
export const open = async (parts: ContextParts, change?: Change): Promise<Opened> => {
  const written = await write(parts, change);
  const unpacked = Object.entries(unzipSync(written.bytes)).map(([name, bytes]) => [name, strFromU8(bytes)]);
  return { ...written, parts: Object.fromEntries(unpacked) };
};

/** Many documents: every language, several seeds. */
export const openMany = (count: number): Promise<Opened[]> => writeInTurn(count, "d", open);

/** A part of a document; the test fails when it is not there. */
export const part = ({ parts }: Opened, name: string): string => {
  const found = parts[name];
  if (found === undefined) throw new Error(`${name} is not in ${Object.keys(parts).join(", ")}`);
  return found;
};
