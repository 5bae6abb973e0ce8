import { usersTable } from "../../parts/users.ts";
import type { Domain } from "../domain.ts";
import { queuesTable } from "./queues.ts";
import { requestersTable } from "./requesters.ts";
import { ticketTables } from "./tickets.ts";

/** Tickets: queues, requesters, tickets, messages. */
export const helpdesk: Domain = {
  names: ["helpdesk", "tickets", "servicedesk", "support"],
  prefixes: ["hd_", "tk_", "ost_"],
  suits: /help|support|desk|ticket|service|system|administrator|network|database/i,
  tables: (world) => {
    const users = usersTable(world);
    const queues = queuesTable(world);
    const requesters = requestersTable(world);
    return [users, queues, requesters, ...ticketTables(world, users, queues, requesters)];
  },
};
