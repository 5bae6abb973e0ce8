/** A setting as a template has it. */
interface Setting {
  /** Such as `{+mail}`; may be empty. */
  readonly prefix: string;
  readonly concept: string;
  readonly value: string;
}

const LINE = /^(\{[+-]\w+\})?(\w+) = (.*)$/;

/** Reads the settings of a theme. */
export const readSettings = (text: string): readonly Setting[] =>
  text
    .trim()
    .split("\n")
    .flatMap((line) => {
      const [, prefix = "", concept, value = ""] = LINE.exec(line) ?? [];
      return concept === undefined ? [] : [{ prefix, concept, value }];
    });

// Numbers, lists, what is quoted already, and what differs by step stand as they are.
const BARE = /^(?:\d+$|["([⟦⟨])/;

/** Settings as assignments: `name=value` of a shell, `name = value` of Python. */
export const writeSettings = (settings: readonly Setting[], sign: string): string =>
  settings
    .map(
      ({ prefix, concept, value }) =>
        `${prefix}@${concept}@${sign}${BARE.test(value) ? value : `"${value}"`}`,
    )
    .join("\n");
