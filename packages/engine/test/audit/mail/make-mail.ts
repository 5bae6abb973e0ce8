import { DAY, HOUR, MINUTE } from "@decnet/sdk";
import { type MadeFile, NOW } from "../make-host.ts";

/** A mail of a made-up mailbox; whatever is left out is in order. */
export interface MadeMail {
  readonly from?: string;
  readonly to?: string;
  readonly at?: number;
  readonly id?: string;
  readonly answers?: string;
  readonly references?: string;
  /** Header lines put before the others. */
  readonly extra?: string;
  readonly body?: string;
  /** The file's mtime. */
  readonly mtime?: number;
  readonly folder?: string;
}

const two = (value: number) => String(value).padStart(2, "0");

/** A Date as RFC 5322 has it, in UTC. */
export const mailDate = (at: number): string => {
  const [day, date, month, year, time] = new Date(at).toUTCString().replace(",", "").split(" ");
  return `${day}, ${Number(date)} ${month} ${year} ${time} +0000`;
};

/** A Maildir file of Ana's. */
export const makeMail = (nth: number, parts: MadeMail = {}): Record<string, MadeFile> => {
  const at = parts.at ?? NOW - DAY - nth * HOUR;
  const optional = (name: string, value?: string) => (value === undefined ? [] : [`${name}: ${value}`]);
  const body = [
    ...(parts.extra === undefined ? [] : [parts.extra]),
    `From: ${parts.from ?? "Bo Lund <bo@lund.example>"}`,
    `To: ${parts.to ?? "ana@reis.example"}`,
    `Date: ${mailDate(at)}`,
    `Message-ID: ${parts.id ?? `<${nth}.${"x".repeat((nth % 5) + 3)}@lund.example>`}`,
    ...optional("In-Reply-To", parts.answers),
    ...optional("References", parts.references),
    "Subject: the server",
    "",
    parts.body ?? "It is back.",
    "",
  ].join("\n");
  const folder = parts.folder === undefined ? "" : `.${parts.folder}/`;
  const name = `${Math.floor(at / 1000)}.M${two(nth)}P7.mx01,S=${body.length}:2,S`;
  return { [`/home/ana/Maildir/${folder}cur/${name}`]: { body, at: parts.mtime ?? at + MINUTE / 10 } };
};

/** Several mails. */
export const makeMails = (count: number, each: (nth: number) => MadeMail = () => ({})) =>
  Object.assign({}, ...Array.from({ length: count }, (_, nth) => makeMail(nth, each(nth)))) as Record<
    string,
    MadeFile
  >;
