import type { Companion } from "../companion.ts";
import { type AnyClass, composeBody } from "../compose-body.ts";
import type { CanaryContext, CanarySettings } from "../content-class.ts";
import { type ContextParts, makeContext } from "./context.ts";
import { personInTurn } from "./people.ts";

/** A canary as a test looks at it. */
export interface WrittenCanary {
  readonly ctx: CanaryContext;
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly companions: readonly Companion[];
}

/** What a test makes of a context before a canary is written in it. */
export type Change = (ctx: CanaryContext) => CanaryContext;

/** Writes a canary as the engine does: its name, its bytes and what comes with it each from a fresh stream. */
export type CanaryWriter = (parts?: ContextParts, change?: Change) => Promise<WrittenCanary>;

/**
 * Gives a canary another address to call, or another token.
 *
 * @example await write({}, withCanary({ httpBase: "http://127.0.0.1:8088" }))
 */
export const withCanary =
  (settings: Partial<CanarySettings>): Change =>
  (ctx) => ({ ...ctx, canary: { ...ctx.canary, ...settings } });

/**
 * A context in which nobody else is around: no colleagues, neighbours, projects or tickets.
 *
 * @example await write({ seed: "lonely" }, withNobodyAround)
 */
export const withNobodyAround: Change = (ctx) => ({
  ...ctx,
  colleagues: [],
  neighbours: [],
  projects: [],
  tickets: [],
});

/**
 * What writes canaries of a class for tests.
 *
 * @throws TypeError when the class is no canary.
 * @example
 * const write = canaryWriter(await loadClass(plugin));
 * const { path, bytes } = await write({ seed: "7" }, withCanary({ httpBase: listener.base }));
 */
export const canaryWriter = (contentClass: AnyClass): CanaryWriter => {
  if (contentClass.category !== "canary") throw new TypeError(`${contentClass.id} is no canary`);
  return async (parts = {}, change = (ctx) => ctx) => {
    const fresh = (path: string) => change(makeContext(contentClass, { ...parts, path }) as CanaryContext);
    const path = parts.path ?? contentClass.namer(fresh(""));
    const body = await composeBody(contentClass, fresh(path));
    return {
      ctx: fresh(path),
      path,
      bytes: typeof body === "string" ? new TextEncoder().encode(body) : body,
      companions: (await contentClass.companions?.(fresh(path))) ?? [],
    };
  };
};

/**
 * Writes many: a seed each, and the people of all languages in turn.
 *
 * @example const pages = await writeInTurn(40, "page", write);
 */
export const writeInTurn = <T>(
  count: number,
  seed: string,
  write: (parts: ContextParts) => Promise<T>,
): Promise<T[]> =>
  Promise.all(
    Array.from({ length: count }, (_, nth) => write({ seed: `${seed}${nth}`, persona: personInTurn(nth) })),
  );
