import type { Companion } from "../companion.ts";
import { type AnyClass, composeBody } from "../compose-body.ts";
import { type ContextParts, makeContext } from "./context.ts";

/** A file as a class writes it in a test. */
export interface WrittenFile {
  readonly path: string;
  readonly body: string | Uint8Array;
  readonly companions: readonly Companion[];
}

/**
 * Names a file and writes it, as the engine does.
 *
 * @example const { path, body } = await writeFile(asAnyClass(note), { seed: "7" });
 */
export const writeFile = async (contentClass: AnyClass, parts: ContextParts = {}): Promise<WrittenFile> => {
  const path = contentClass.namer(makeContext(contentClass, { ...parts, path: "" }));
  const context = () => makeContext(contentClass, { ...parts, path });
  const body = await composeBody(contentClass, context());
  return { path, body, companions: (await contentClass.companions?.(context())) ?? [] };
};

/**
 * Writes a file and edits it `edits` times, an hour apart; returns every version, the first one included.
 *
 * @example const versions = await liveFile(asAnyClass(todo), 50);
 */
export const liveFile = async (
  contentClass: AnyClass,
  edits: number,
  parts: ContextParts = {},
): Promise<string[]> => {
  const { path, body } = await writeFile(contentClass, parts);
  const versions = [String(body)];
  const start = makeContext(contentClass, parts).clock.now();
  let since = start;
  for (let edit = 1; edit <= edits; edit++) {
    const at = start + edit * 3_600_000;
    const ctx = makeContext(contentClass, { ...parts, path, at, since, edits: edit });
    const next = await contentClass.nextIteration?.(versions.at(-1) as string, ctx);
    if (next === undefined) continue;
    versions.push(next);
    since = at;
  }
  return versions;
};
