import { type Project, type Random, recentOne, type Slots } from "@decnet/sdk";
import type { Facts } from "./facts.ts";
import { ticketsOf } from "./tickets.ts";

/** What one item may not name again, or has to be about. */
export interface Pinned {
  readonly host?: string;
  readonly project?: Project;
  readonly without?: string;
}

// A file is mostly called by its name alone: it is one's own.
const WITH_FOLDER = 0.3;

const some = (value: string | undefined): string[] => (value === undefined || value === "" ? [] : [value]);

/** One value for each thing or person a phrase can name; an empty list where there is none. */
export const slotsFor = (
  facts: Facts,
  spoken: ReadonlySet<string>,
  pinned: Pinned,
  random: Random,
): Slots => {
  const one = <T>(values: readonly T[]): T | undefined =>
    values.length === 0 ? undefined : random.pick(values);
  const file = (paths: readonly string[]) => {
    const path = one(paths);
    return some(
      path === undefined || random.bool(WITH_FOLDER) ? path : path.slice(path.lastIndexOf("/") + 1),
    );
  };
  const [who, who2] = random.sample(
    facts.people.filter((name) => pinned.without === undefined || !pinned.without.includes(name)),
    2,
  );
  const others = random.sample(
    facts.hosts.filter((host) => host !== pinned.host),
    2,
  );
  const [host, other] = pinned.host === undefined ? others : [pinned.host, others[0]];
  const project = pinned.project ?? one(facts.projects);
  const ticket = project && recentOne(ticketsOf(facts.tickets, project.key, spoken), random)?.id;
  const job = one(facts.jobs);
  return {
    who: some(who),
    who2: some(who2),
    host: some(host),
    other: some(other),
    ip: some(other && facts.addresses.get(other)),
    dbhost: some(one(facts.databaseHosts)),
    mailhost: some(one(facts.mailHosts)),
    project: some(project?.name),
    ticket: some(ticket),
    script: file(facts.scripts),
    draft: file(facts.drafts),
    memo: file(facts.notes),
    cronjob: file(some(job?.script)),
    jobtime: some(job?.time),
  };
};
