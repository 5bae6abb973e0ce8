import type { EpochMs } from "@decnet/sdk";
import type { Mail } from "./mails-of.ts";
import { parseAddresses } from "./parse-addresses.ts";
import { parseMailDate } from "./parse-mail-date.ts";

const ID = /<[^<>\s]+>/g;

/** The first field of a name (lower case). */
export const fieldOf = ({ header }: Mail, name: string): string | undefined =>
  header.fields.find((field) => field.name === name)?.value;

/** The author's address, where From has one. */
export const senderOf = (mail: Mail): string | undefined => parseAddresses(fieldOf(mail, "from") ?? "")?.[0];

/** Everybody in To and Cc. */
export const recipientsOf = (mail: Mail): readonly string[] =>
  ["to", "cc"].flatMap((name) => parseAddresses(fieldOf(mail, name) ?? "") ?? []);

/** When it was written, by its Date. */
export const writtenAt = (mail: Mail): EpochMs | undefined => parseMailDate(fieldOf(mail, "date") ?? "");

/** When the host took it in: the date of the topmost Received, else the Date. */
export const arrivedAt = (mail: Mail): EpochMs | undefined => {
  const received = fieldOf(mail, "received");
  return parseMailDate(received?.slice(received.lastIndexOf(";") + 1) ?? "") ?? writtenAt(mail);
};

const idsIn = (value: string | undefined): readonly string[] => value?.match(ID) ?? [];

/** The Message-ID with its angle brackets. */
export const idOf = (mail: Mail): string | undefined => idsIn(fieldOf(mail, "message-id"))[0];

/** The Message-ID it answers. */
export const parentIdOf = (mail: Mail): string | undefined => idsIn(fieldOf(mail, "in-reply-to"))[0];

/** The Message-IDs of its thread, the first one first. */
export const referencesOf = (mail: Mail): readonly string[] => idsIn(fieldOf(mail, "references"));

/** What stands behind the last `@`, without a closing bracket. */
export const domainOf = (address: string): string =>
  address
    .slice(address.lastIndexOf("@") + 1)
    .replace(/>$/, "")
    .toLowerCase();

const DAEMONS =
  /^(?:root|mailer-daemon|postmaster|hostmaster|no-?reply|cron|anacron|www-data|logcheck|logwatch|nagios|icinga|backup|nobody|daemon|apt|unattended-upgrades|.*-daemon)$/;

/** Whether a person wrote it, by the address: no daemon's name, and no system account of the host. */
export const isByPerson = (mail: Mail): boolean => {
  const [login = ""] = senderOf(mail)?.split("@") ?? [];
  const account = mail.host.facts.accounts.find(({ name }) => name === login);
  return login !== "" && !DAEMONS.test(login) && (account === undefined || account.uid >= 1000);
};

const ASIDE = /^(?:junk|spam|trash|deleted|drafts?|templates?|outbox|papelera|lixo|corbeille|papierkorb)\b/i;

/** Whether it lies where mail is kept: not in junk, trash or drafts. */
export const isKept = ({ folder }: Mail): boolean => !ASIDE.test(folder);

/** Where a hit on a mail points. */
export const at = ({ host, path, line }: Mail, seen: string, offset = 1) => ({
  decky: host.decky,
  path,
  line: line + offset - 1,
  seen,
});
