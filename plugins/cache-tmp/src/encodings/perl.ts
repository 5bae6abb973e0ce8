import { isList, type Value } from "../value.ts";
import { type Encoding, has, utf8 } from "./encoding.ts";

// Data::Dumper leaves integers of up to nine digits bare, and quotes the rest.
const scalar = (value: string | number | boolean): string => {
  const text = typeof value === "boolean" ? (value ? "1" : "") : String(value);
  return typeof value === "number" && /^(0|-?[1-9]\d{0,8})$/.test(text)
    ? text
    : `'${text.replace(/['\\]/g, "\\$&")}'`;
};

const dumped = (value: Value, depth: number): string => {
  if (typeof value !== "object") return scalar(value);
  const [open, close] = isList(value) ? ["[", "]"] : ["{", "}"];
  const members = isList(value)
    ? value.map((each) => dumped(each, depth + 1))
    : Object.entries(value).map(([name, each]) => `'${name}' => ${dumped(each, depth + 1)}`);
  const indent = "  ".repeat(depth);
  return members.length === 0
    ? `${open}${close}`
    : `${open}\n${members.map((member) => `${indent}  ${member}`).join(",\n")}\n${indent}${close}`;
};

/** What Perl's Data::Dumper writes with $Data::Dumper::Indent = 1. */
export const perl: Encoding = {
  weight: 1,
  fits: has("perl"),
  encode: (fields) => utf8(`$VAR1 = ${dumped(fields, 0)};\n`),
};
