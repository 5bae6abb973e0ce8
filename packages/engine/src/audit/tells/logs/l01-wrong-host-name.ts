import type { Tell } from "@decnet/sdk";
import { eachHost, seenAt } from "./each-host.ts";
import { wrongLines } from "./one-change.ts";

const short = (name: string): string => (name.split(".")[0] ?? name).toLowerCase();

/** L01: a log that names another host than the one it lies on. */
export const WRONG_HOST_NAME: Tell = {
  id: "L01",
  weight: 3,
  title: "wrong host name in a log",
  rule: "A syslog line whose host, up to its first dot, is not /etc/hostname's. Not when all of the host's lines with another name are older than all with its own: it was renamed then. One hit a log.",
  reading: "`cut -d' ' -f2 LOG | sort | uniq -c`. On a log collector other names are other hosts'.",
  check: (view) =>
    eachHost(view, ({ facts }, logs) => {
      const own = short(facts.hostname);
      return wrongLines(logs, ({ host }) => short(host) !== own).map((found) =>
        seenAt(found, `${found.count} lines of a host ${found.line.host}, which is called ${facts.hostname}`),
      );
    }),
};
