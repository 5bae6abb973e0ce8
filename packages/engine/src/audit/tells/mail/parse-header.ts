/** One field of a mail's header. */
export interface MailField {
  /** Lower case. */
  readonly name: string;
  /** Unfolded, without the white space around it. */
  readonly value: string;
  /** Counted from 1. */
  readonly line: number;
}

/** A mail's header, and what is wrong with its form. */
export interface MailHeader {
  readonly fields: readonly MailField[];
  /** Defects of single lines, in words. */
  readonly defects: readonly { readonly line: number; readonly seen: string }[];
  /** Where the body begins, in characters. */
  readonly bodyAt: number;
}

// RFC 5322 2.2: printable US-ASCII without the colon.
const FIELD = /^([!-9;-~]+)[ \t]*:(.*)$/s;
// RFC 5322 2.1.1, without the line's end.
const LONGEST = 998;

const lineDefect = (line: string): string | undefined => {
  if (line.includes("\r")) return "a carriage return alone in the header";
  if (line.includes("\0")) return "a NUL in the header";
  return line.length > LONGEST ? `a header line of ${line.length} characters` : undefined;
};

const endOf = (source: string): number => {
  const found = /\r?\n\r?\n/.exec(source);
  return found === null ? source.length : found.index + found[0].length;
};

/** Reads the header of a mail (bytes as Latin-1). The first line may be mbox's `From `. */
export const parseHeader = (source: string): MailHeader => {
  const bodyAt = endOf(source);
  const head = source.slice(0, bodyAt).replace(/(?:\r?\n)+$/, "");
  const fields: { name: string; value: string; line: number }[] = [];
  const defects: { line: number; seen: string }[] = [];
  for (const [at, line] of head.split(/\r?\n/).entries()) {
    const defect = lineDefect(line);
    if (defect !== undefined) defects.push({ line: at + 1, seen: defect });
    if (at === 0 && /^>?From /.test(line)) continue;
    const last = fields.at(-1);
    const [, name, value] = FIELD.exec(line) ?? [];
    if (/^[ \t]/.test(line) && last !== undefined) last.value = `${last.value}${line}`;
    else if (name !== undefined) fields.push({ name: name.toLowerCase(), value: value ?? "", line: at + 1 });
    else defects.push({ line: at + 1, seen: `no header field: “${line.slice(0, 40)}”` });
  }
  const crlf = head.match(/\r\n/g)?.length ?? 0;
  const breaks = head.match(/\n/g)?.length ?? 0;
  if (crlf > 0 && crlf < breaks) defects.push({ line: 1, seen: "lines of the header end in CRLF and in LF" });
  return { fields: fields.map((field) => ({ ...field, value: field.value.trim() })), defects, bodyAt };
};
