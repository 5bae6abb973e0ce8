import { posix } from "node:path";
import type { AuditFile, AuditHost } from "@decnet/sdk";
import pLimit from "p-limit";
import { type MailHeader, parseHeader } from "./parse-header.ts";

/** A mail on a host. */
export interface Mail {
  readonly host: AuditHost;
  readonly path: string;
  readonly file: AuditFile;
  /** The whole mailbox: a Maildir with its folders, or an mbox. */
  readonly box: string;
  /** The folder's own name, such as `Sent`; empty for the inbox. */
  readonly folder: string;
  /** Where it begins in its file, counted from 1. */
  readonly line: number;
  readonly isMaildir: boolean;
  /** Bytes as Latin-1. */
  readonly source: string;
  readonly header: MailHeader;
}

const IN_MAILDIR =
  /^((?:\/home\/[^/]+|\/root)\/(?:Maildir|mail|Mail)|\/(?:var|srv)\/v?mail\/.+|\/var\/spool\/v?mail\/.+)\/(?:cur|new)\/[^/]+$/;
const DEEPER = /^((?:\/home\/[^/]+|\/root)\/(?:Maildir|mail|Mail)\/.+)\/(?:cur|new)\/[^/]+$/;
const MBOX = /^\/var\/(?:spool\/)?mail\/[^/]+$/;
// Dovecot keeps files of its own beside the mails' folders, never in them.
const LARGEST = 8 * 1024 * 1024;
const MOST = 5000;
const AT_ONCE = 16;

const folderOf = (path: string): string | undefined => (IN_MAILDIR.exec(path) ?? DEEPER.exec(path))?.[1];

const boxOf = (folder: string, folders: ReadonlySet<string>): string => {
  const parent = posix.dirname(folder);
  return folders.has(parent) || posix.basename(folder).startsWith(".") ? parent : folder;
};

const splitMbox = (text: string): readonly { line: number; source: string }[] => {
  const mails: { line: number; source: string }[] = [];
  let line = 1;
  for (const source of text.split(/(?<=(?:^|\n)\r?\n)(?=From \S+ )/)) {
    if (source.startsWith("From ")) mails.push({ line, source });
    line += source.split("\n").length - 1;
  }
  return mails;
};

const readMails = async (host: AuditHost, file: AuditFile, folders: ReadonlySet<string>): Promise<Mail[]> => {
  const bytes = await host.read(file.path);
  if (bytes === undefined || bytes.length === 0) return [];
  const text = Buffer.from(bytes).toString("latin1");
  const folder = folderOf(file.path);
  if (folder === undefined)
    return splitMbox(text).map(({ line, source }) => ({
      ...{ host, file, line, source, path: file.path, box: file.path, folder: "", isMaildir: false },
      header: parseHeader(source),
    }));
  const box = boxOf(folder, folders);
  const name = folder === box ? "" : posix.basename(folder).replace(/^\./, "");
  const header = parseHeader(text);
  return [{ host, path: file.path, file, box, folder: name, line: 1, isMaildir: true, source: text, header }];
};

const gather = async (host: AuditHost): Promise<readonly Mail[]> => {
  const found = host.files.filter(
    ({ path, kind, size }) =>
      kind === "file" && size <= LARGEST && (folderOf(path) !== undefined || MBOX.test(path)),
  );
  const newest = [...found].sort((a, b) => (a.mtime > b.mtime ? -1 : 1)).slice(0, MOST);
  const folders = new Set(newest.flatMap(({ path }) => folderOf(path) ?? []));
  const limit = pLimit(AT_ONCE);
  return (await Promise.all(newest.map((file) => limit(readMails, host, file, folders)))).flat();
};

const known = new WeakMap<AuditHost, Promise<readonly Mail[]>>();

/** The mails of a host, in Maildirs (also Dovecot's, with folders) and in `/var/mail`, the newest first. Read once. */
export const mailsOf = (host: AuditHost): Promise<readonly Mail[]> => {
  const mails = known.get(host) ?? gather(host);
  known.set(host, mails);
  return mails;
};

/** The mails of each host that has any; throws when none has. */
export const mailsByHost = async (hosts: readonly AuditHost[]): Promise<readonly (readonly Mail[])[]> => {
  const found = (await Promise.all(hosts.map(mailsOf))).filter((mails) => mails.length > 0);
  if (found.length === 0) throw new Error("no mailbox on any host");
  return found;
};
