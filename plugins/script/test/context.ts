import type { PersonalContext } from "@decnet/sdk";
import { type ContextParts, makeContext } from "@decnet/sdk/testing";
import { loadScript } from "./fleet.ts";

const script = await loadScript();

/** A person's context, such as the engine gives. */
export const personal = (parts: ContextParts = {}): PersonalContext =>
  makeContext(script, parts) as PersonalContext;
