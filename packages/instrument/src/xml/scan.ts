import { xmlProblem } from "./problem.ts";
import { readProlog } from "./prolog.ts";
import { readOpenTag } from "./read-tag.ts";
import { decode, type Entities } from "./references.ts";
import { skipSilent } from "./silent.ts";
import type { OpenTag, XmlToken } from "./tokens.ts";

const ROOT_PREFIXES: ReadonlyMap<string, string> = new Map([
  ["", ""],
  ["xml", "http://www.w3.org/XML/1998/namespace"],
]);

const CLOSE = /<\/([^\s>]+)\s*>/y;

const cdataEnd = (source: string, at: number): number => {
  const end = source.indexOf("]]>", at);
  if (end < 0) throw xmlProblem("a CDATA section does not end", at);
  return end;
};

const checkText = (raw: string, at: number, inside: boolean, entities: Entities): void => {
  if (!inside && /[^ \t\r\n]/.test(raw)) throw xmlProblem("there is text outside of the root", at);
  if (raw.includes("]]>")) throw xmlProblem("the end of a CDATA section stands in a text", at);
  if (decode(raw, entities) === undefined) throw xmlProblem("an ampersand begins no reference", at);
};

/**
 * Walks an XML document and refuses one that is not well-formed (XML 1.0 with namespaces): tags nest, attributes are
 * quoted and unique, references and prefixes are declared, one root. Positions are those of the source, so that text can be
 * put in without a byte elsewhere changing.
 *
 * @throws DecnetError `DN_INSTRUMENT_CORRUPT`.
 */
export function* scanXml(source: string): Generator<XmlToken> {
  const { entities, end: prolog } = readProlog(source);
  const stack: OpenTag[] = [];
  let rootSeen = false;
  for (let at = prolog; at < source.length; ) {
    const inside = stack.at(-1);
    if (source[at] !== "<") {
      const next = source.indexOf("<", at);
      const end = next < 0 ? source.length : next;
      const raw = source.slice(at, end);
      checkText(raw, at, inside !== undefined, entities);
      if (inside !== undefined) yield { type: "text", raw, cdata: false, start: at, end };
      at = end;
      continue;
    }
    const silent = skipSilent(source, at);
    if (silent > at) {
      at = silent;
      continue;
    }
    if (inside !== undefined && source.startsWith("<![CDATA[", at)) {
      const start = at + "<![CDATA[".length;
      const end = cdataEnd(source, start);
      yield { type: "text", raw: source.slice(start, end), cdata: true, start, end };
      at = end + "]]>".length;
      continue;
    }
    CLOSE.lastIndex = at;
    const close = CLOSE.exec(source);
    if (close !== null) {
      const open = stack.pop();
      if (open === undefined || open.name !== close[1]) throw xmlProblem(`</${close[1]}> closes nothing`, at);
      yield { type: "close", open, start: at, end: at + close[0].length };
      at += close[0].length;
      continue;
    }
    if (inside === undefined && rootSeen) throw xmlProblem("there is something after the root", at);
    const open = readOpenTag(source, at, inside?.prefixes ?? ROOT_PREFIXES, stack.length, entities);
    rootSeen = true;
    yield open;
    if (open.empty) yield { type: "close", open, start: open.end, end: open.end };
    else stack.push(open);
    at = open.end;
  }
  if (!rootSeen) throw xmlProblem("there is no element", source.length);
  const left = stack.at(-1);
  if (left !== undefined) throw xmlProblem(`<${left.name}> is not closed`, source.length);
}

/**
 * Refuses XML that is not well-formed.
 *
 * @throws DecnetError `DN_INSTRUMENT_CORRUPT`.
 */
export const checkXml = (source: string): void => {
  for (const _ of scanXml(source));
};
