import { usersTable } from "../../parts/users.ts";
import type { Domain } from "../domain.ts";
import { categoriesTable } from "./categories.ts";
import { customersTable } from "./customers.ts";
import { orderTables } from "./orders.ts";
import { productsTable } from "./products.ts";

/** A web shop: customers, products, orders. */
export const shop: Domain = {
  names: ["shop", "webshop", "store", "orders", "ecommerce"],
  prefixes: ["shop_", "ws_", "st_"],
  suits: /shop|store|portal|web|market|e-?commerce|order|retail|backend|frontend/i,
  tables: (world) => {
    const categories = categoriesTable(world);
    const products = productsTable(world, categories);
    const customers = customersTable(world);
    return [usersTable(world), categories, products, customers, ...orderTables(world, customers, products)];
  },
};
