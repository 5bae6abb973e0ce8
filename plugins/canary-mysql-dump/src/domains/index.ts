import { billing } from "./billing/billing.ts";
import { crm } from "./crm/crm.ts";
import type { Domain } from "./domain.ts";
import { helpdesk } from "./helpdesk/helpdesk.ts";
import { hr } from "./hr/hr.ts";
import { inventory } from "./inventory/inventory.ts";
import { shop } from "./shop/shop.ts";

/** Every kind of database there is. */
export const DOMAINS: readonly Domain[] = [shop, crm, hr, helpdesk, billing, inventory];
