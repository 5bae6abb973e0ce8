import type { PersonalContext } from "@decnet/sdk";

const MOST = { colleagues: 4, hosts: 4, projects: 3, tickets: 3, files: 5 } as const;

const listed = (title: string, items: readonly string[]): readonly string[] =>
  items.length === 0 ? [] : [`${title}: ${items.join(", ")}.`];

/** What the host and the fleet hold that a text may speak of, so that it tells the same story as every other file. */
export const whatIsKnown = (context: PersonalContext): string => {
  const { host, account, colleagues, neighbours, projects, tickets, files, path, random } = context;
  const some = <T>(name: keyof typeof MOST, all: readonly T[]) =>
    random.fork("known", name).sample(all, MOST[name]);
  const others = files.filter((file) => file.path !== path && file.path.startsWith(`${account.home}/`));
  return [
    `This computer is ${host.hostname}, ${host.os.name}; the login is ${account.name}.`,
    ...listed(
      "Colleagues",
      some("colleagues", colleagues).map(({ name, role }) => `${name} (${role})`),
    ),
    ...listed(
      "Other hosts",
      some("hosts", neighbours).map(({ hostname }) => hostname),
    ),
    ...listed(
      "Projects",
      some("projects", projects).map(({ name }) => name),
    ),
    ...listed(
      "Tickets",
      some("tickets", tickets).map(({ id }) => id),
    ),
    ...listed(
      "Other files here",
      some("files", others).map((file) => file.path.replace(account.home, "~")),
    ),
    "Name no other people, hosts, tickets or files than those given here; there is no need to name any.",
  ].join("\n");
};
