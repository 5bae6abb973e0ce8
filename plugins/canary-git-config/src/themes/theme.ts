import type { Language, Trade } from "@decnet/sdk";

/** What a script is written in. */
export type Tongue = "shell" | "python" | "sql";

/**
 * Something a repository has a script for. `settings` and `code` are text with blanks:
 * `‹a¦b›` one of these, `@src@` a name, `$@src@` a shell variable, `@=host@` a fact, `⟪done|x=…⟫` a message in the writers'
 * language, `#:key` a comment, `LOG "…"` and `DIE "…"` however they report and give up. A line that begins with `{+lock}` is
 * there once the step `lock` was made, one with `{-lock}` until then; so is `⟨+lock|…⟩` within a line. `⟦keep|7|14⟧` is 7 before and 14 after the step `keep`.
 */
export interface Theme {
  readonly id: string;
  readonly tongue: Tongue;
  readonly trades: readonly Trade[];
  /** Stems of file names, apart by spaces. */
  readonly names: Readonly<Record<Language, string>>;
  /** What people call it for short; a phrase. */
  readonly what: Readonly<Record<Language, string>>;
  /** What it does, in the third person; a phrase. */
  readonly about: Readonly<Record<Language, string>>;
  /** `name = value`, one a line. */
  readonly settings: string;
  readonly code: string;
  /** Improvements that come one by one, in any order; phrases of these names say what they are. */
  readonly steps: readonly string[];
  /** Present when somebody's cron runs it. */
  readonly isScheduled?: boolean;
}
