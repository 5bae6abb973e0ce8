import { DecnetError } from "@decnet/sdk";
import type { TSchema } from "typebox";
import { Value } from "typebox/value";
import { suggestion } from "../nearest.ts";
import { type Config, ConfigSchema } from "./schema.ts";
import type { ConfigSource } from "./source.ts";

type Path = readonly string[];

interface Shape {
  readonly properties?: Record<string, Shape>;
  readonly patternProperties?: Record<string, Shape>;
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
}

/** The schemas that can stand at a path, to know which keys would have been right there. */
const shapesAt = (shape: Shape, path: Path): readonly Shape[] => {
  const open = shape.anyOf === undefined ? [shape] : shape.anyOf;
  const [key, ...rest] = path;
  if (key === undefined) return open;
  const inner = ({ properties, patternProperties, items }: Shape) =>
    properties?.[key] ?? Object.values(patternProperties ?? {})[0] ?? items;
  return open.flatMap((one) => {
    const next = inner(one);
    return next === undefined ? [] : shapesAt(next, rest);
  });
};

const unescaped = (part: string) => part.replaceAll("~1", "/").replaceAll("~0", "~");
const pathOf = (pointer: string): string[] => pointer.split("/").slice(1).map(unescaped);

const show = (path: Path) => path.join(".") || "the config";

const isSum = (value: unknown): value is Record<string, number> =>
  typeof value === "object" && value !== null;
const SUMS: readonly Path[] = [
  ["weights", "actions"],
  ["weights", "file"],
  ["weights", "categories"],
];

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, key) => (isSum(inner) ? inner[key] : undefined), value);

const invalid = (source: ConfigSource, path: Path, message: string, hint: string): DecnetError =>
  new DecnetError({ code: "DN_CONFIG_INVALID", message, path: source.locate(path), hint });

const unknownKey = (source: ConfigSource, path: Path): DecnetError => {
  const key = path.at(-1) as string;
  const known = shapesAt(ConfigSchema as Shape, path.slice(0, -1)).flatMap(({ properties }) =>
    Object.keys(properties ?? {}),
  );
  return new DecnetError({
    code: "DN_CONFIG_UNKNOWN_KEY",
    message: `unknown key "${key}" in ${show(path.slice(0, -1))}`,
    path: source.locate(path),
    hint: suggestion(key, known),
  });
};

/** The deepest complaint says most: a union's own "matches none" only repeats what its members say. */
const deepestError = (schema: TSchema, value: unknown) =>
  Value.Errors(schema, value)
    .filter(({ keyword }) => keyword !== "anyOf")
    .sort((a, b) => pathOf(b.instancePath).length - pathOf(a.instancePath).length)[0] ??
  Value.Errors(schema, value)[0];

/**
 * Checks a config and fills in its defaults.
 *
 * @throws DecnetError `DN_CONFIG_INVALID`, `DN_CONFIG_UNKNOWN_KEY`, with the place in the file and the nearest name.
 */
export const checkConfig = (source: ConfigSource): Config => {
  const filled = Value.Default(ConfigSchema, structuredClone(source.value ?? {}));
  const error = deepestError(ConfigSchema, filled);
  if (error !== undefined) {
    const path = pathOf(error.instancePath);
    const extra = (error.params as { additionalProperties?: readonly string[] }).additionalProperties?.[0];
    if (extra !== undefined) throw unknownKey(source, [...path, extra]);
    if (error.keyword === "boolean") throw unknownKey(source, path);
    throw invalid(source, path, `${show(path)} ${error.message}`, "see `decnet config schema`");
  }
  const config = filled as Config;
  for (const path of SUMS) {
    const weights = at(config, path);
    if (isSum(weights) && !Object.values(weights).some((weight) => weight > 0)) {
      throw invalid(
        source,
        path,
        `${show(path)}: every weight is zero`,
        "give at least one of them a weight above 0",
      );
    }
  }
  return config;
};
