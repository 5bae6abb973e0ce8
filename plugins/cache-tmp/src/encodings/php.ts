import type { Value } from "../value.ts";
import { type Encoding, has, utf8 } from "./encoding.ts";

const serialized = (value: Value): string => {
  if (typeof value === "boolean") return `b:${Number(value)};`;
  if (typeof value === "number") return Number.isInteger(value) ? `i:${value};` : `d:${value};`;
  if (typeof value === "string") return `s:${utf8(value).length}:"${value}";`;
  const entries = Object.entries(value);
  const isKeyed = !Array.isArray(value);
  const members = entries.map(
    ([name, each]) => `${serialized(isKeyed ? name : Number(name))}${serialized(each)}`,
  );
  return `a:${entries.length}:{${members.join("")}}`;
};

/** What PHP's serialize() returns: https://www.php.net/manual/en/function.serialize.php */
export const php: Encoding = { weight: 2, fits: has("php"), encode: (fields) => utf8(serialized(fields)) };
