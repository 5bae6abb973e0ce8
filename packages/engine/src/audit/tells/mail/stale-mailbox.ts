import { DAY, type Hit, type Tell, toMs } from "@decnet/sdk";
import { allHomeFiles } from "../text/user-files.ts";
import { arrivedAt, isByPerson, senderOf } from "./mail-facts.ts";
import { type Mail, mailsByHost } from "./mails-of.ts";

const STALE = 60 * DAY;
const FEWEST = 3;
const SENDERS = 2;

const newestOf = (times: readonly number[]): number => times.reduce((a, b) => Math.max(a, b), 0);

const check = async (mails: readonly Mail[]): Promise<readonly Hit[]> => {
  const personal = mails.filter(isByPerson);
  const [first] = personal;
  const senders = new Set(personal.map(senderOf)).size;
  // A mailbox with the mail of daemons and one welcome is nobody's.
  if (first === undefined || personal.length < FEWEST || senders < SENDERS) return [];
  const files = await allHomeFiles([first.host]);
  const newest = newestOf(files.map(({ file }) => toMs(file.mtime)));
  const arrived = newestOf(personal.map((mail) => arrivedAt(mail) ?? toMs(mail.file.mtime)));
  if (newest - arrived <= STALE) return [];
  const days = Math.round((newest - arrived) / DAY);
  return [
    {
      decky: first.host.decky,
      path: first.box,
      seen: `the newest mail is ${days} days older than the newest file`,
    },
  ];
};

/** M08: mailboxes that stopped while their people went on. */
export const staleMailbox: Tell = {
  id: "M08",
  weight: 3,
  title: "stale mailbox",
  rule:
    "the newest mail by a person, of 3 and more by 2 and more, is over 60 days older than the newest text in a home of the host; mail of " +
    "daemons does not count",
  reading:
    "Mail goes on while people work. A company that moved its mail elsewhere leaves such boxes; all of them then end on one day.",
  async check({ hosts }) {
    return (await Promise.all((await mailsByHost(hosts)).map(check))).flat();
  },
};
