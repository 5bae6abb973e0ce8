import { createHash } from "node:crypto";
import type { AuditHost, Hit, Tell } from "@decnet/sdk";
import { broughtFiles } from "./brought-files.ts";

const PLACES = /^\/(?:home\/[^/]+|root|srv|opt|etc\/cron[^/]*|var\/spool\/cron)(?:\/|$)/;
// What programs write to and fro by themselves.
const BY_PROGRAMS = /\/(?:\.cache|\.git|\.mozilla|\.local\/state|Maildir|node_modules)\/|\.(?:lock|pid|swp)$/;

const digest = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

const undone = async (host: AuditHost): Promise<readonly Hit[]> => {
  const brought = await broughtFiles(host);
  const known = [...(host.earlier ?? [])].filter(
    ([path, { hashes }]) =>
      hashes.length > 1 && PLACES.test(path) && !BY_PROGRAMS.test(path) && !brought.holds(path),
  );
  const hits = await Promise.all(
    known.map(async ([path, { hashes }]): Promise<readonly Hit[]> => {
      const bytes = await host.read(path);
      if (bytes === undefined || bytes.length === 0) return [];
      const back = hashes.length - 1 - hashes.lastIndexOf(digest(bytes));
      if (back === 0 || back === hashes.length) return [];
      const seen = `the bytes of ${back === 1 ? "the audit before the last" : `${back} versions ago`} are back`;
      return [{ decky: host.decky, path, seen }];
    }),
  );
  return hits.flat();
};

/** X11: somebody's change that went away again. */
export const undoneWrite: Tell = {
  id: "X11",
  weight: 3,
  title: "foreign write undone",
  rule:
    "a file in a home, /root, /srv, /opt or a crontab has the bytes of an earlier audit again, after another had others; empty " +
    "files, caches and what git tracks do not count",
  reading:
    "An intruder adds a line and looks whether it stays. A person can undo a change too, but not in a file that only its owner edits.",
  async check({ hosts }) {
    if (!hosts.some(({ earlier }) => earlier !== undefined))
      throw new Error("no earlier audit to compare with");
    return (await Promise.all(hosts.map(undone))).flat();
  },
};
