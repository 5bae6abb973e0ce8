import { posix } from "node:path";
import { type AuditHost, type EpochMs, type Hit, MINUTE, type Tell, toMs } from "@decnet/sdk";
import { arrivedAt, at } from "./mail-facts.ts";
import { type Mail, mailsByHost } from "./mails-of.ts";

const APART = 5 * MINUTE;
const STRAYS = 0.1;
const FEWEST = 5;

const isInbox = ({ folder, isMaildir }: Mail): boolean => isMaildir && folder === "";

const inboxesOf = (mails: readonly Mail[]): readonly (readonly Mail[])[] => {
  const inboxes = new Map<string, Mail[]>();
  for (const mail of mails.filter(isInbox)) inboxes.set(mail.box, [...(inboxes.get(mail.box) ?? []), mail]);
  return [...inboxes.values()];
};

const apart = (inbox: readonly Mail[]): readonly Hit[] => {
  const strays = inbox.flatMap((mail) => {
    const arrived = arrivedAt(mail);
    const by = arrived === undefined ? 0 : toMs(mail.file.mtime) - arrived;
    return Math.abs(by) > APART ? [{ mail, by }] : [];
  });
  if (strays.length <= STRAYS * inbox.length) return [];
  return strays.map(({ mail, by }) =>
    at(mail, `mtime ${Math.round(Math.abs(by) / MINUTE)} min ${by > 0 ? "after" : "before"} arrival`),
  );
};

const baseOf = (path: string): string => posix.basename(path).replace(/:2,.*$/, "");

// Dovecot's dovecot-uidlist, version 3: a header line, then `UID [extensions] :file name without flags`.
const uidsOf = async (host: AuditHost, box: string): Promise<ReadonlyMap<string, number>> => {
  const text = (await host.text(`${box}/dovecot-uidlist`)) ?? "";
  const rows = text.split("\n").slice(1);
  return new Map(
    rows.flatMap((row): [string, number][] => {
      const [, uid, name] = /^(\d+) (?:.* )?:(\S+)$/.exec(row) ?? [];
      return uid === undefined || name === undefined ? [] : [[name.replace(/:2,.*$/, ""), Number(uid)]];
    }),
  );
};

const disorder = (inbox: readonly Mail[], uids: ReadonlyMap<string, number>): readonly Hit[] => {
  const rows = inbox.flatMap((mail): { mail: Mail; uid: number; arrived: EpochMs }[] => {
    const uid = uids.get(baseOf(mail.path));
    return uid === undefined ? [] : [{ mail, uid, arrived: toMs(mail.file.mtime) }];
  });
  if (rows.length < FEWEST) return [];
  rows.sort((a, b) => a.uid - b.uid);
  const back = rows.filter(({ arrived }, nth) => arrived + APART < (rows[nth - 1]?.arrived ?? arrived));
  const first = back[0];
  if (first === undefined || back.length <= STRAYS * rows.length) return [];
  return [
    at(
      first.mail,
      `UID ${first.uid} arrived before its predecessor, and ${back.length} of ${rows.length} so`,
    ),
  ];
};

/** M02: arrival times that disagree. */
export const mailTimes: Tell = {
  id: "M02",
  weight: 2,
  title: "Date, mtime, order",
  rule:
    "in a Maildir's inbox more than one mail in ten has an mtime over 5 minutes from its topmost Received, or from its Date without " +
    "one (a hit for each); or more than one in ten of 5 and more UIDs runs against arrival (one hit)",
  reading:
    "The mail server writes a file when the mail arrives. A mailbox restored or copied without its times looks the same; then all " +
    "mtimes are of one hour.",
  async check({ hosts }) {
    const inboxes = (await mailsByHost(hosts)).flatMap(inboxesOf);
    const hits = await Promise.all(
      inboxes.map(async (inbox) => {
        const [first] = inbox;
        const uids = first === undefined ? new Map<string, number>() : await uidsOf(first.host, first.box);
        return [...apart(inbox), ...disorder(inbox, uids)];
      }),
    );
    return hits.flat();
  },
};
