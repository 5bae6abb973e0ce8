import type { Style } from "../style.ts";

const FORMATTED = /\bF"((?:[^"\\]|\\.)*)"/g;
const BLANK = /\{([^{}:!]+(?:\[[^\]]*\])?)(![rs])?(?::([^{}]*))?\}/g;
const PLAIN_NAME = /^[A-Za-z_][\w.]*$/;

interface Pieces {
  readonly texts: readonly string[];
  readonly values: readonly { readonly code: string; readonly bang: string; readonly spec: string }[];
}

const takeApart = (text: string): Pieces => {
  const texts: string[] = [];
  const values: { code: string; bang: string; spec: string }[] = [];
  let last = 0;
  for (const found of text.matchAll(BLANK)) {
    texts.push(text.slice(last, found.index));
    values.push({ code: found[1] as string, bang: found[2] ?? "", spec: found[3] ?? "" });
    last = found.index + found[0].length;
  }
  texts.push(text.slice(last));
  return { texts, values };
};

// What `%` can say of a format specification; the rest is left to `format`.
const percentOf = (spec: string, bang: string): string | undefined => {
  if (bang === "!r") return undefined;
  if (spec === "") return "%s";
  const [, sign, align, width, rest] = /^([+]?)([<>]?)(\d*)((?:\.\d+)?f|d)?$/.exec(spec) ?? [];
  if (width === undefined) return undefined;
  const kind = rest ?? "s";
  return `%${align === "<" ? "-" : ""}${sign}${width}${kind}`;
};

const braced = (bang: string, spec: string): string => `{${bang}${spec === "" ? "" : `:${spec}`}}`;

const write = (text: string, strings: Style["strings"]): string => {
  const { texts, values } = takeApart(text);
  if (values.length === 0) return `"${text}"`;
  if (strings === "f") return `f"${text}"`;
  const join = (blank: (at: number) => string, plain: (text: string) => string) =>
    texts.map((one, at) => plain(one) + (at < values.length ? blank(at) : "")).join("");
  const codes = values.map(({ code }) => code);
  const percents = values.map(({ spec, bang }) => percentOf(spec, bang));
  if (strings === "percent" && percents.every((one) => one !== undefined)) {
    const [first = ""] = codes;
    const args =
      codes.length === 1 && PLAIN_NAME.test(first)
        ? first
        : `(${codes.join(", ")}${codes.length === 1 ? "," : ""})`;
    return `"${join(
      (at) => percents[at] ?? "",
      (one) => one.replaceAll("%", "%%"),
    )}" % ${args}`;
  }
  const blanks = values.map(({ bang, spec }) => braced(bang, spec));
  return `"${join(
    (at) => blanks[at] ?? "",
    (one) => one,
  )}".format(${codes.join(", ")})`;
};

/**
 * Writes every `F"…{x}…"` the way one person puts values into strings.
 *
 * @example formatStrings('print(F"{n} rows")', "percent") // 'print("%s rows" % n)'
 */
export const formatStrings = (line: string, strings: Style["strings"]): string =>
  line.replace(FORMATTED, (_, text: string) => write(text, strings));

const DOUBLE = /"((?:[^"\\]|\\.)*)"/g;

/** Single quotes where nothing speaks against them. */
export const singleQuoted = (line: string): string =>
  line.includes("'") || line.includes('"""') || /^\s*#/.test(line)
    ? line
    : line.replace(DOUBLE, (whole, text: string) => (text.includes('\\"') ? whole : `'${text}'`));
