import { isList, type Value } from "./value.ts";

/**
 * The values of a tree with the way to each.
 *
 * @example flatten({ a: { b: 1 }, c: ["x"] }, ".") // [["a.b", "1"], ["c.0", "x"]]
 */
export const flatten = (value: Value, separator: string, way = ""): [way: string, value: string][] => {
  if (typeof value !== "object") return [[way, String(value)]];
  const names = isList(value) ? value.map((each, at) => [String(at), each] as const) : Object.entries(value);
  return names.flatMap(([name, each]) =>
    flatten(each, separator, way === "" ? name : `${way}${separator}${name}`),
  );
};
