import { type PersonalContext, scheduledScripts } from "@decnet/sdk";

const MOST = { colleagues: 4, hosts: 4, projects: 3, tickets: 3, files: 5, scripts: 3 } as const;

const listed = (title: string, items: readonly string[]): readonly string[] =>
  items.length === 0 ? [] : [`${title}: ${items.join(", ")}.`];

const withAddress = (hostname: string, address: string): string =>
  address === "" ? hostname : `${hostname} (${address})`;

/**
 * What the host and the fleet hold that a text may speak of, so that it tells the same story as every other file. A text
 * that names anything else is not used: see `namingObjection`.
 */
export const whatIsKnown = (context: PersonalContext): string => {
  const { host, account, colleagues, neighbours, projects, tickets, files, path, random } = context;
  const some = <T>(name: keyof typeof MOST, all: readonly T[]) =>
    random.fork("known", name).sample(all, MOST[name]);
  const others = files.filter((file) => file.path !== path && file.path.startsWith(`${account.home}/`));
  const short = (file: string) =>
    file.startsWith(`${account.home}/`) ? `~${file.slice(account.home.length)}` : file;
  return [
    `This computer is ${withAddress(host.hostname, host.address)}, ${host.os.name}; the login is ${account.name}.`,
    ...listed(
      "Colleagues",
      some("colleagues", colleagues).map(({ name, role, email }) => `${name} (${role}, ${email})`),
    ),
    ...listed(
      "Other hosts",
      some("hosts", neighbours).map(({ hostname, address }) => withAddress(hostname, address)),
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
      some("files", others).map((file) => short(file.path)),
    ),
    ...listed(
      "Cron runs",
      some("scripts", [...new Set(scheduledScripts(context).map(({ script }) => script))]).map(short),
    ),
    "Name no other people, logins, hosts, addresses, tickets, files or folders than those given here, beside what a script makes itself; there is no need to name any.",
  ].join("\n");
};
