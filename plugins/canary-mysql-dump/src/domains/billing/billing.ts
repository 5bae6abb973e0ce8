import { usersTable } from "../../parts/users.ts";
import type { Domain } from "../domain.ts";
import { bookTables } from "./book-tables.ts";
import { clientsTable } from "./clients.ts";

/** Invoicing: clients, invoices, their lines, payments. */
export const billing: Domain = {
  names: ["billing", "invoicing", "finance", "accounting"],
  prefixes: ["bil_", "fin_", "inv_"],
  suits: /bill|financ|invoic|account|controll|tesor|comptab|buchhalt|factur|treasur/i,
  tables: (world) => {
    const clients = clientsTable(world);
    return [usersTable(world), clients, ...bookTables(world, clients)];
  },
};
