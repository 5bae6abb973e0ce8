import type { Tell } from "@decnet/sdk";
import { INJECTOR } from "./r01-injector.ts";
import { BRAND_STRINGS } from "./r02-brand.ts";

/** Tells that see the operator rather than the host. */
export const SIGHT_TELLS: readonly Tell[] = [INJECTOR, BRAND_STRINGS];
