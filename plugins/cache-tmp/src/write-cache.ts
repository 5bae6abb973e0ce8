import type { HostContext } from "@decnet/sdk";
import { CONTENTS } from "./contents/index.ts";
import { deskFor } from "./desk.ts";
import { ENCODINGS } from "./encodings/index.ts";

/** A cache of some program that this host has: facts of the host, in that program's way of writing them down. */
export const writeCache = (ctx: HostContext): Uint8Array => {
  const desk = deskFor(ctx);
  const { random, host } = desk;
  const content = random.weighted(CONTENTS.map((each) => [each, each.weight] as const));
  const encodings = ENCODINGS.filter(({ fits }) => fits?.(host) ?? true);
  const encoding = random.weighted(encodings.map((each) => [each, each.weight] as const));
  return encoding.encode(content.fill(desk), random);
};
