import { posix } from "node:path";
import type { Hit, Tell } from "@decnet/sdk";
import { type Mail, mailsByHost } from "./mails-of.ts";

// Dovecot, "Maildir filename extensions": S is the size in bytes, W with every LF counted as CRLF.
const SIZES = /,([SW])=(\d+)/g;

const crlfSize = (source: string): number => source.length + (source.match(/(?<!\r)\n/g)?.length ?? 0);

const check = ({ host, path, file, source }: Mail): readonly Hit[] => {
  const name = posix.basename(path);
  const hit = (seen: string): readonly Hit[] => [{ decky: host.decky, path, seen }];
  for (const [, key, value] of name.matchAll(SIZES)) {
    const size = key === "S" ? file.size : crlfSize(source);
    if (Number(value) !== size) return hit(`the name says ${key}=${value}, it is ${size}`);
  }
  const isNew = posix.basename(posix.dirname(path)) === "new";
  return isNew && /:2,\w*$/.test(name) ? hit("flags in the name of a mail in new") : [];
};

/** M05: a Maildir file whose name is wrong about it. */
export const nameSizes: Tell = {
  id: "M05",
  weight: 2,
  title: "Maildir names",
  rule: "the S= or W= in a Maildir file's name is not the mail's size, or a mail in new/ has flags",
  reading:
    "The mail server logs an error for every such file. A filter that rewrote mails in place does the same.",
  async check({ hosts }) {
    return (await mailsByHost(hosts))
      .flat()
      .filter(({ isMaildir }) => isMaildir)
      .flatMap(check);
  },
};
