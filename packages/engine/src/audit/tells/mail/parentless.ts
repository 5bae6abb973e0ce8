import { posix } from "node:path";
import type { EpochMs, Hit } from "@decnet/sdk";
import { at, parentIdOf, recipientsOf, senderOf, writtenAt } from "./mail-facts.ts";
import type { Mail } from "./mails-of.ts";

const FEWEST = 2;
const STRAYS = 0.1;
const SENT = /^(?:sent|enviad|envoy|gesendet|inviat)/i;
const VIRTUAL = /^\/(?:var|srv)\/.*?\/([^/]+\.[^/]+)\/([^/]+)/;
const LOGIN = /^\/(?:home|var\/mail|var\/spool\/mail)\/([^/]+)/;

/** Whose mailbox it is: an address where mailboxes are virtual, else a login. */
const ownerOf = (box: string): string => {
  const [, domain, user] = VIRTUAL.exec(box) ?? [];
  return user === undefined
    ? (LOGIN.exec(box)?.[1] ?? posix.basename(box))
    : `${user}@${domain}`.toLowerCase();
};

/** Since when each mailbox keeps what its owner sends. */
const sentSince = (mails: readonly Mail[]): ReadonlyMap<string, EpochMs> => {
  const since = new Map<string, EpochMs>();
  for (const mail of mails.filter(({ folder }) => SENT.test(folder))) {
    const written = writtenAt(mail);
    if (written === undefined) continue;
    since.set(mail.box, Math.min(written, since.get(mail.box) ?? written));
  }
  return since;
};

/** Replies whose parent is nowhere, though it should lie in a mailbox of the host. */
export const parentless = (
  lone: readonly Mail[],
  answers: readonly Mail[],
  mails: readonly Mail[],
): readonly Hit[] => {
  const owners = new Set(mails.map(({ box }) => ownerOf(box)));
  const since = sentSince(mails);
  const isHere = (address: string | undefined) =>
    address !== undefined && (owners.has(address) || owners.has(address.split("@")[0] ?? ""));
  const isJudged = (mail: Mail): boolean => {
    const to = recipientsOf(mail);
    const kept = since.get(mail.box);
    const keeps = to.length === 1 && kept !== undefined && kept < (writtenAt(mail) ?? 0);
    return keeps || (isHere(senderOf(mail)) && to.some(isHere));
  };
  const strays = lone.filter(isJudged);
  const judged = strays.length + answers.filter(isJudged).length;
  if (strays.length < FEWEST || strays.length <= STRAYS * judged) return [];
  return strays.map((mail) => at(mail, `answers ${parentIdOf(mail)}, which is in no mailbox here`));
};
