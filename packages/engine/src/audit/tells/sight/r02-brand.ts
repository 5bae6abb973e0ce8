import { type AuditHost, BRAND, type Hit, type Tell } from "@decnet/sdk";
import { isBrought } from "../formats/is-hand-written.ts";
import { brandInFile } from "./brand-in-file.ts";

const WRITTEN =
  /^\/(?:(?:home|root|opt|srv|tmp|usr\/local|var\/(?:backups|log|mail|spool|tmp|www))\/|etc\/host(?:name|s)$)/;
const inNames = ({ decky, facts, processes = [] }: AuditHost): Hit[] => [
  ...[facts.hostname, ...facts.accounts.flatMap(({ name, fullName }) => [name, fullName])]
    .filter((name) => BRAND.test(name))
    .map((name) => ({ decky, seen: `the host or a user of it is called ${name}` })),
  ...processes
    .filter(({ command }) => BRAND.test(command))
    .map(({ pid, command }) => ({ decky, seen: `process ${pid} is ${command.slice(0, 120)}` })),
];

/** R02: the host says what it is. */
export const BRAND_STRINGS: Tell = {
  id: "R02",
  weight: 3,
  title: "brand strings",
  rule: "decnet, canary, honey, decoy or decky, in any case, in a name or the bytes of anything under /home, /root, /opt, /srv, /tmp, /usr/local, /var/{backups,log,mail,spool,tmp,www}, unpacked where it is gzip or ZIP; in /etc/hostname and /etc/hosts, the host name and the accounts; in the command line of a process. Library folders and caches do not count. One hit a file.",
  reading:
    "`grep -riE 'decnet|canary|honey|decoy|decky' FOLDERS`, `zgrep`, `unzip -p`. Real people write of honey and of canary releases too.",
  async check({ hosts }) {
    const hits: Hit[] = [];
    for (const host of hosts) {
      hits.push(...inNames(host));
      for (const file of host.files) {
        if (!WRITTEN.test(file.path) || isBrought(file.path)) continue;
        const sighting = await brandInFile(host, file);
        if (sighting !== undefined) hits.push({ decky: host.decky, path: file.path, ...sighting });
      }
    }
    return hits;
  },
};
