import type { HostFacts, Random } from "@decnet/sdk";
import type { Fields } from "../value.ts";

/** How a program writes down what it remembers. */
export interface Encoding {
  readonly weight: number;
  /** Whether this host has what writes so; absent means any has. */
  readonly fits?: (host: HostFacts) => boolean;
  encode(fields: Fields, random: Random): Uint8Array;
}

/** Tells whether an interpreter is installed. */
export const has =
  (name: string) =>
  ({ interpreters }: Pick<HostFacts, "interpreters">): boolean =>
    interpreters.some((path) => path.endsWith(`/${name}`));

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The bytes of several pieces, one after the other. */
export const joined = (pieces: readonly Uint8Array[]): Uint8Array => {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
};
