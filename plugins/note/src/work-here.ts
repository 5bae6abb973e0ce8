import { type Project, type Random, recentOne } from "@decnet/sdk";
import type { FactGroup } from "./fact-group.ts";
import { ticketsOf } from "./tickets.ts";

const numbered = (random: Random): string => `#${random.int(1040, 9970)}`;

/** A project and two of its tickets: the note's own, where it has some. */
export const WORK: FactGroup = {
  names: ["project", "key", "ticket", "ticket2"],
  prepare: ({ ctx: { projects, tickets }, book, subject }) => {
    const known = new Map<Project, readonly string[]>();
    const ticketsIn = (project: Project): readonly string[] => {
      const all = known.get(project) ?? ticketsOf(tickets, project).filter((id) => id !== subject.ticket);
      known.set(project, all);
      return all;
    };
    return (random) => {
      const project = subject.project ?? (projects.length > 0 ? random.pick(projects) : undefined);
      if (project === undefined)
        return [random.pick(book.works), undefined, numbered(random), numbered(random)];
      const all = ticketsIn(project);
      const ticket = subject.ticket ?? recentOne(all, random);
      const second = recentOne(all, random);
      return [project.name, project.key, ticket, second === ticket ? undefined : second];
    };
  },
};
