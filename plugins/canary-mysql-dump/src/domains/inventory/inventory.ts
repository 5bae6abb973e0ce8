import { usersTable } from "../../parts/users.ts";
import type { Domain } from "../domain.ts";
import { itemsTable } from "./items.ts";
import { stockTables } from "./stock.ts";
import { suppliersTable } from "./suppliers.ts";
import { warehousesTable } from "./warehouses.ts";

/** Stock: warehouses, suppliers, items, movements, levels. */
export const inventory: Domain = {
  names: ["inventory", "warehouse", "stock", "wms"],
  prefixes: ["inv_", "wh_", "lg_"],
  suits: /invent|stock|warehouse|logist|supply|purchas|harbou?r|operation|almac|lager|entrep/i,
  tables: (world) => {
    const users = usersTable(world);
    const warehouses = warehousesTable(world);
    const suppliers = suppliersTable(world);
    const items = itemsTable(world, suppliers);
    return [users, warehouses, suppliers, items, ...stockTables(world, users, warehouses, items)];
  },
};
