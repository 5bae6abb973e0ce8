import type { Ticket } from "@decnet/sdk";

/** Tickets of a project, newest first, that nothing speaks of yet. */
export const ticketsOf = (
  tickets: readonly Ticket[],
  key: string,
  spoken: ReadonlySet<string>,
): readonly Ticket[] => tickets.filter(({ id, project }) => project === key && !spoken.has(id));
