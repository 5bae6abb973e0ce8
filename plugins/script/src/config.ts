/** One setting of a job. */
export interface Setting {
  readonly concept: string;
  /** Code with blanks. */
  readonly value: string;
  readonly unit: string;
}

const LINE = /^(\w+) = (.*) ; (\w+)$/;

/** The settings of a job's template, in order. */
export const readConfig = (config: string): Setting[] =>
  config
    .trim()
    .split("\n")
    .map((line) => {
      const [, concept, value, unit] = LINE.exec(line) ?? [];
      if (concept === undefined || value === undefined || unit === undefined)
        throw new RangeError(`script: not a setting: ${line}`);
      return { concept, value, unit };
    });
