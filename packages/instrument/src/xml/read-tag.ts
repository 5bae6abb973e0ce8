import { xmlProblem } from "./problem.ts";
import { decode, type Entities } from "./references.ts";
import type { OpenTag, XmlAttribute } from "./tokens.ts";

// Bytes above ASCII are letters of some encoding's names.
const NAME = "[A-Za-z_:\\u0080-\\uffff][\\w:.\\-\\u0080-\\uffff]*";
const START = new RegExp(`<(${NAME})`, "y");
const ATTRIBUTE = new RegExp(`\\s+(${NAME})\\s*=\\s*(?:"([^"<]*)"|'([^'<]*)')`, "y");
const END = /\s*(\/?)>/y;

const readAttributes = (
  source: string,
  from: number,
  entities: Entities,
): readonly [XmlAttribute[], end: number] => {
  const attributes: XmlAttribute[] = [];
  const names = new Set<string>();
  let at = from;
  ATTRIBUTE.lastIndex = at;
  for (let found = ATTRIBUTE.exec(source); found !== null; found = ATTRIBUTE.exec(source)) {
    const [whole, name = "", double, single] = found;
    const raw = double ?? single ?? "";
    const value = decode(raw, entities);
    if (value === undefined) throw xmlProblem(`attribute ${name} has an unknown reference`, at);
    if (names.has(name)) throw xmlProblem(`attribute ${name} stands twice`, at);
    names.add(name);
    at += whole.length;
    attributes.push({ name, value, start: at - 1 - raw.length, end: at - 1 });
  }
  return [attributes, at];
};

const prefixesOf = (attributes: readonly XmlAttribute[], around: ReadonlyMap<string, string>) => {
  const declared = attributes.filter(({ name }) => name === "xmlns" || name.startsWith("xmlns:"));
  if (declared.length === 0) return around;
  return new Map([
    ...around,
    ...declared.map(({ name, value }) => [name.slice("xmlns:".length), value] as const),
  ]);
};

/** Reads the start tag at a position. */
export const readOpenTag = (
  source: string,
  start: number,
  around: ReadonlyMap<string, string>,
  depth: number,
  entities: Entities,
): OpenTag => {
  START.lastIndex = start;
  const name = START.exec(source)?.[1];
  if (name === undefined) throw xmlProblem("a tag has no name", start);
  const [attributes, at] = readAttributes(source, start + 1 + name.length, entities);
  END.lastIndex = at;
  const end = END.exec(source);
  if (end === null) throw xmlProblem(`<${name}> is not a whole tag`, at);
  const prefixes = prefixesOf(attributes, around);
  const colon = name.indexOf(":");
  const namespace = prefixes.get(name.slice(0, Math.max(0, colon)));
  const unknown = attributes.find(
    (one) => /^(?!xmlns:)[^:]+:/.test(one.name) && !prefixes.has(one.name.slice(0, one.name.indexOf(":"))),
  );
  if (namespace === undefined || unknown !== undefined)
    throw xmlProblem(`the prefix of ${unknown?.name ?? name} is not declared`, start);
  return {
    type: "open",
    name,
    local: name.slice(colon + 1),
    namespace,
    attributes,
    prefixes,
    depth,
    empty: end[1] === "/",
    start,
    end: at + end[0].length,
  };
};
