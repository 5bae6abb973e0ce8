import { isoNs, MINUTE, toNs } from "@decnet/sdk";

// PDF 32000-1, 7.9.4: D:YYYYMMDDHHmmSSOHH'mm, all after the year optional.
const DATE = /^D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:([+-])(\d\d)'?(\d\d)?|Z)?/;
// A string in parentheses, one in hexadecimal, or a reference to an object that is one.
const ENTRY = /\/(CreationDate|ModDate)\s*(?:\(([^)]*)\)|<([0-9A-Fa-f\s]*)>|(\d+)\s+(\d+)\s+R\b)/g;
const OBJECT = /(?:^|\s)(\d+)\s+(\d+)\s+obj\s*(?:\(([^)]*)\)|<([0-9A-Fa-f\s]+)>)/g;

interface Dated {
  readonly name: string;
  readonly at: number | undefined;
}

/** Either kind of string, without the mark and the zeros of UTF-16. */
const plain = (literal: string | undefined, hex: string | undefined): string =>
  (literal ?? Buffer.from((hex ?? "").replace(/\s/g, ""), "hex").toString("latin1")).replace(
    /^\xfe\xff|\0/g,
    "",
  );

const moment = (text: string): number | undefined => {
  const parts = DATE.exec(text)?.slice(1);
  if (parts === undefined) return undefined;
  const [year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts
    .slice(0, 6)
    .map((part) => (part === undefined ? undefined : Number(part)));
  const [sign, hours = "0", minutes = "0"] = parts.slice(6);
  const offset = (Number(hours) * 60 + Number(minutes)) * MINUTE * (sign === "-" ? -1 : 1);
  return Date.UTC(year, month - 1, day, hour, minute, second) - offset;
};

const datesIn = (text: string): Dated[] => {
  const objects = new Map<string, string>();
  for (const [, number, generation, literal, hex] of text.matchAll(OBJECT))
    objects.set(`${number} ${generation}`, plain(literal, hex));
  return [...text.matchAll(ENTRY)].map(([, name = "", literal, hex, number, generation]) => ({
    name,
    at: moment(number === undefined ? plain(literal, hex) : (objects.get(`${number} ${generation}`) ?? "")),
  }));
};

const shown = (at: number): string => isoNs(toNs(at)).slice(0, 19);

/** What is wrong with a PDF's own dates, given when it was last written. */
export const pdfFaults = (bytes: Uint8Array, mtime: number): string[] => {
  const text = Buffer.from(bytes).toString("latin1");
  const dates = datesIn(text);
  // With object streams or encryption the dates are there, but not in the clear.
  if (dates.length === 0)
    return /\/ObjStm|\/Encrypt|<xmp:CreateDate/.test(text) ? [] : ["a PDF without a /CreationDate"];
  const late = dates.find(({ at }) => at !== undefined && at > mtime + MINUTE);
  return late?.at === undefined
    ? []
    : [`/${late.name} is ${shown(late.at)}, but it was last written at ${shown(mtime)}`];
};
