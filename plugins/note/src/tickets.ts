import type { PersonalContext, Project, Ticket } from "@decnet/sdk";

/** The tickets of a project, newest first. */
export const ticketsOf = (tickets: readonly Ticket[], { key }: Project): readonly string[] =>
  tickets.flatMap(({ id, project }) => (project === key ? [id] : []));

/** The tickets of each project that has some. */
export const ticketsByProject = ({ projects, tickets }: PersonalContext): readonly (readonly string[])[] =>
  projects.map((project) => ticketsOf(tickets, project)).filter(({ length }) => length > 0);
