import type { Hit, Tell } from "@decnet/sdk";
import { at, fieldOf, isKept } from "./mail-facts.ts";
import { type Mail, mailsByHost } from "./mails-of.ts";
import { parseAddresses } from "./parse-addresses.ts";
import { parseMailDate } from "./parse-mail-date.ts";

// RFC 5322 3.6 and RFC 2045: at most once each.
const SINGLETONS = new Set(
  (
    "date from sender reply-to to cc bcc message-id in-reply-to references subject mime-version content-type " +
    "content-transfer-encoding content-disposition content-id"
  ).split(" "),
);
const LONGEST = 998;

const twice = ({ header }: Mail): { line: number; seen: string } | undefined => {
  const seen = new Set<string>();
  for (const { name, line } of header.fields) {
    if (SINGLETONS.has(name) && seen.has(name)) return { line, seen: `a second ${name}` };
    seen.add(name);
  }
  return undefined;
};

const originator = (mail: Mail): string | undefined => {
  const from = fieldOf(mail, "from");
  const date = fieldOf(mail, "date");
  if (from === undefined) return "no From";
  if (date === undefined) return "no Date";
  if (parseAddresses(from) === undefined) return `a From that does not parse: “${from.slice(0, 60)}”`;
  return parseMailDate(date) === undefined ? `a Date that does not parse: “${date.slice(0, 60)}”` : undefined;
};

const body = (mail: Mail): string | undefined => {
  const type = fieldOf(mail, "content-type") ?? "";
  const boundary = /^multipart\/.*;\s*boundary=(?:"([^"]+)"|([^\s;]+))/is.exec(type);
  const mark = boundary?.[1] ?? boundary?.[2];
  const text = mail.source.slice(mail.header.bodyAt);
  if (mark !== undefined && !text.includes(`--${mark}`)) return "a multipart without its boundary";
  // Plain text of cron and friends may have long lines; whatever encodes a body breaks them.
  const isEncoded = /^(?:base64|quoted-printable)$/i.test(fieldOf(mail, "content-transfer-encoding") ?? "");
  const isLong = isEncoded && text.split("\n").some((line) => line.length > LONGEST + 1);
  return isLong ? `a line of more than ${LONGEST} characters in an encoded body` : undefined;
};

const check = (mail: Mail): readonly Hit[] => {
  const defect = mail.header.defects[0] ?? twice(mail);
  if (defect !== undefined) return [at(mail, defect.seen, defect.line)];
  const seen = originator(mail) ?? body(mail);
  return seen === undefined ? [] : [at(mail, seen)];
};

/** M01: a header that a strict parser refuses. */
export const headerForm: Tell = {
  id: "M01",
  weight: 3,
  title: "mail header form",
  rule:
    "a mail outside junk, trash and drafts breaks RFC 5322: a singleton field twice, no From or Date, one that does not parse (a wrong " +
    "weekday too), a line that is no field, a carriage return alone, mixed line ends or 999 characters in the header, a multipart " +
    "without its boundary",
  reading:
    "A mail server's mail is well formed or in the junk folder. Sloppy newsletters come through: look who sent it.",
  async check({ hosts }) {
    return (await mailsByHost(hosts)).flat().filter(isKept).flatMap(check);
  },
};
