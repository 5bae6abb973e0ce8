import { usersTable } from "../../parts/users.ts";
import type { Domain } from "../domain.ts";
import { activitiesTable } from "./activities.ts";
import { companiesTable } from "./companies.ts";
import { contactsTable } from "./contacts.ts";
import { dealsTable } from "./deals.ts";

/** Customer relations: companies, contacts, deals, activities. */
export const crm: Domain = {
  names: ["crm", "sales", "crm_prod", "customers"],
  prefixes: ["crm_", "cr_"],
  suits: /crm|sales|account|customer|client|marketing|campaign|ventas|vendas|vertrieb|commercial/i,
  tables: (world) => {
    const users = usersTable(world);
    const companies = companiesTable(world, users);
    return [
      users,
      companies,
      contactsTable(world, companies),
      dealsTable(world, users, companies),
      activitiesTable(world, users, companies),
    ];
  },
};
