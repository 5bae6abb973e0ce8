// RFC 5322 3.2.3; bytes above ASCII are allowed by RFC 6532.
const ATEXT = "[\\w!#$%&'*+/=?^`{|}~\\x80-\\xff-]";
const DOT_ATOM = `${ATEXT}+(?:\\.${ATEXT}+)*`;
const QUOTED = '"(?:[^"\\\\\\r\\n]|\\\\.)*"';
const ADDRESS = `(?:${DOT_ATOM}|${QUOTED})@(?:${DOT_ATOM}|\\[[^\\[\\]\\\\]*\\])`;
// Dots in a display name are old and common (obs-phrase).
const NAME = `(?:[\\w!#$%&'*+/=?^\`{|}~\\x80-\\xff.\\s-]|${QUOTED})*`;
const MAILBOX = new RegExp(`^\\s*(?:${NAME}<\\s*(${ADDRESS})\\s*>|(${ADDRESS}))\\s*(?:,|$)`);
const COMMENT = new RegExp(`(${QUOTED})|\\((?:[^()\\\\]|\\\\.|\\([^()]*\\))*\\)`, "g");

/**
 * The addresses of a From, To or Cc, in lower case; `undefined` when RFC 5322 does not allow what stands there.
 *
 * @example parseAddresses('"Reis, Ana" <ana@example.test>') // ["ana@example.test"]
 */
export const parseAddresses = (value: string): readonly string[] | undefined => {
  let rest = value.replace(COMMENT, (_, quoted?: string) => quoted ?? " ").trim();
  const found: string[] = [];
  while (rest !== "") {
    const match = MAILBOX.exec(rest);
    const address = match?.[1] ?? match?.[2];
    if (match === null || address === undefined) return undefined;
    found.push(address.toLowerCase());
    rest = rest.slice(match[0].length).trim();
  }
  return found.length === 0 ? undefined : found;
};
