/** Which steps were made. */
export type Done = (step: string) => boolean;

/** A line that is there, or not, by what was done. */
export interface Line {
  readonly text: string;
  readonly wants?: { readonly step: string; readonly made: boolean };
}

const PREFIX = /^\{([+-])(\w+)\}/;
const WITHIN = /⟨([+-])(\w+)\|([^⟨⟩]*)⟩/g;
const SETTING = /⟦(\w+)\|([^|⟧]*)\|([^|⟧]*)⟧/g;

/** Reads lines with what they hang on. */
export const readLines = (text: string): readonly Line[] =>
  text.split("\n").map((line) => {
    const [prefix = "", sign, step] = PREFIX.exec(line) ?? [];
    const rest = line.slice(prefix.length);
    return step === undefined ? { text: rest } : { text: rest, wants: { step, made: sign === "+" } };
  });

/** What the settings of some lines are before and after a step, by step. */
export const settingsIn = (lines: readonly Line[]): ReadonlyMap<string, readonly [string, string]> =>
  new Map(
    lines.flatMap(({ text }) =>
      [...text.matchAll(SETTING)].map(
        ([, step = "", before = "", after = ""]) => [step, [before, after]] as const,
      ),
    ),
  );

/** The text at a moment. */
export const writeLines = (lines: readonly Line[], done: Done): string =>
  lines
    .filter(({ wants }) => wants === undefined || done(wants.step) === wants.made)
    .map(({ text }) =>
      text
        .replace(WITHIN, (_, sign: string, step: string, inner: string) =>
          done(step) === (sign === "+") ? inner : "",
        )
        .replace(SETTING, (_, step: string, before: string, after: string) => (done(step) ? after : before))
        .trimEnd(),
    )
    .join("\n");
