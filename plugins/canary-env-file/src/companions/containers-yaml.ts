/** One container: its settings in order, a list where there are several values. */
export type Container = Readonly<Record<string, string | readonly string[]>>;

/** Lines two columns further in. */
export const indented = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => (line === "" ? "" : `  ${line}`));

/** Blocks of lines with an empty line between them. */
export const apart = (blocks: readonly (readonly string[])[]): readonly string[] =>
  blocks.flatMap((lines, at) => (at === 0 ? lines : ["", ...lines]));

/** A container's lines under its name, as YAML. */
export const writeContainer = ([name, container]: readonly [string, Container]): readonly string[] => [
  `${name}:`,
  ...indented(
    Object.entries(container).flatMap(([key, value]) =>
      typeof value === "string"
        ? [`${key}: ${value}`]
        : [`${key}:`, ...indented(value.map((item) => `- ${item}`))],
    ),
  ),
];
