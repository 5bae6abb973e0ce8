import type { Random } from "@decnet/sdk";
import type { Table } from "../model.ts";
import type { Story } from "../story.ts";
import type { TableFacts } from "./table-facts.ts";

// What a host's name says of its purpose, as an index into the phrases' purposes.
const HINTS: readonly (readonly [RegExp, number])[] = [
  [/^(mail|mx|imap|smtp)/, 0],
  [/^(fs|file|nas|srv-f)/, 1],
  [/^(db|sql|pg|maria|mysql)/, 2],
  [/^(build|ci|git|jenkins)/, 3],
  [/^(jump|bastion|vpn|gw)/, 4],
  [/^(web|www|app|proxy)/, 5],
  [/^(bak|backup|bk)/, 6],
  [/^(mon|log|zabbix|grafana)/, 7],
];
const MOST_HOSTS = 8;

/** Hosts, what they are for, and whom to ask. */
export const systemsTable = (story: Story, random: Random): TableFacts => {
  const { phrases, people } = story;
  const hosts = story.hosts.slice(0, MOST_HOSTS);
  const hints = hosts.map((host) => HINTS.find(([pattern]) => pattern.test(host))?.[1]);
  const free = random.shuffle(phrases.purposes.filter((_, at) => !hints.includes(at)));
  const table: Table = {
    columns: phrases.columns.systems,
    widths: [0.3, 0.4, 0.3],
    numeric: [false, false, false],
    rows: hosts.map((host, at) => {
      const hint = hints[at];
      const purpose = hint === undefined ? (free.pop() ?? phrases.purposes[1]) : phrases.purposes[hint];
      return [host, purpose as string, random.pick(people)];
    }),
  };
  return { table, slots: { count: String(hosts.length) } };
};
