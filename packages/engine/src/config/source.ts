import { readFileSync } from "node:fs";
import { extname } from "node:path";
import { DecnetError, messageOf } from "@decnet/sdk";
import { createJiti } from "jiti";
import {
  findNodeAtLocation,
  getNodeValue,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from "jsonc-parser";
import { LineCounter, parseDocument } from "yaml";

/** A config file's value, and where each part of it stands. */
export interface ConfigSource {
  readonly value: unknown;
  /** `file:line:column` of a part, or the file alone when the format keeps no positions. */
  locate(path: readonly (string | number)[]): string;
}

const syntaxError = (message: string, path: string, cause?: unknown): DecnetError =>
  new DecnetError({ code: "DN_CONFIG_SYNTAX", message, path, hint: "mend the syntax there", cause });

const lineAndColumn = (text: string, offset: number): string => {
  const before = text.slice(0, offset).split("\n");
  return `${before.length}:${(before.at(-1) ?? "").length + 1}`;
};

/** A place in a list is a number to the parser, and digits in a pointer. */
const listPlace = (part: string | number) => (/^\d+$/.test(`${part}`) ? Number(part) : part);

const readJsonc = (file: string, text: string): ConfigSource => {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const [error] = errors;
  if (error !== undefined || tree === undefined) {
    const at = lineAndColumn(text, error?.offset ?? 0);
    throw syntaxError(
      error === undefined ? "the file is empty" : printParseErrorCode(error.error),
      `${file}:${at}`,
    );
  }
  const locate = (path: readonly (string | number)[]): string => {
    const node = findNodeAtLocation(tree, [...path]) ?? findNodeAtLocation(tree, path.map(listPlace));
    return node === undefined
      ? file
      : `${file}:${lineAndColumn(text, node.parent?.type === "property" ? node.parent.offset : node.offset)}`;
  };
  return { value: getNodeValue(tree), locate };
};

const readYaml = (file: string, text: string): ConfigSource => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return `${file}:${line}:${col}`;
  };
  const [error] = document.errors;
  if (error !== undefined) throw syntaxError(error.message.split("\n")[0] as string, place(error.pos[0]));
  const locate = (path: readonly (string | number)[]): string => {
    const node = document.getIn(path, true) as { range?: [number, number, number] } | undefined;
    return node?.range === undefined ? file : place(node.range[0]);
  };
  return { value: document.toJS() ?? {}, locate };
};

const readModule = async (file: string): Promise<ConfigSource> => {
  try {
    const value: unknown = await createJiti(import.meta.url).import(file, { default: true });
    return { value, locate: () => file };
  } catch (cause) {
    throw syntaxError(`the module cannot be loaded: ${messageOf(cause)}`, file, cause);
  }
};

/**
 * Reads a config file by its ending: .jsonc, .json, .yaml, .yml, or a module (.mjs, .js, .ts) with a default export.
 *
 * @throws DecnetError `DN_CONFIG_MISSING`, `DN_CONFIG_SYNTAX`.
 */
export const readConfigSource = async (file: string): Promise<ConfigSource> => {
  const ending = extname(file);
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (cause) {
    const hint = "name an existing file with --config";
    throw new DecnetError({
      code: "DN_CONFIG_MISSING",
      message: "the config file cannot be read",
      path: file,
      hint,
      cause,
    });
  }
  if (ending === ".yaml" || ending === ".yml") return readYaml(file, text);
  if (ending === ".jsonc" || ending === ".json") return readJsonc(file, text);
  return readModule(file);
};
