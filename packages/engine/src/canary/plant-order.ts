import type { CreatePlan } from "@decnet/sdk";
import { DecnetError } from "@decnet/sdk";
import type { Outcome } from "../outcome.ts";
import type { Registry } from "../plugins/registry.ts";
import { type Callbacks, canCallHome } from "./callbacks.ts";
import { canaryClass } from "./canary-class.ts";
import { type Destination, type OrderKit, planOrder } from "./order.ts";

/** What planting an order needs. */
export interface PlantOrderKit extends OrderKit {
  readonly registry: Registry;
  readonly callbacks: Callbacks;
  readonly perform: (plan: CreatePlan) => Promise<Outcome>;
}

/**
 * Plants a canary that an operator asked for.
 *
 * @throws DecnetError `DN_CANARY_…` for an order that cannot be carried out.
 */
export const plantOrder = async (
  destination: Destination,
  contentClass: string,
  kit: PlantOrderKit,
): Promise<Outcome> => {
  if (!canCallHome(canaryClass(contentClass, kit.registry), kit.callbacks)) {
    throw new DecnetError({
      code: "DN_CANARY_NO_CALLBACK",
      message: `${contentClass} has no address to call`,
      hint: "set canary.httpBase and canary.dnsZone (DECNET_CANARY_HTTP_BASE, DECNET_CANARY_DNS_ZONE)",
    });
  }
  const plan = await planOrder(destination, contentClass, kit);
  if (plan.persona === undefined) {
    throw new DecnetError({
      code: "DN_CANARY_NOBODY",
      message: `nobody in the persona pool writes as ${plan.account.name} on ${plan.decky.name}`,
      hint: "name another login with --account, or add the person to the persona pool",
    });
  }
  return kit.perform(plan);
};
