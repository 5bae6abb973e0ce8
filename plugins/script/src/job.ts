import type { Language, Trade } from "@decnet/sdk";

/** What a job is written in: `shell` runs in any POSIX shell, `bash` needs one. */
export type Tongue = "shell" | "bash" | "python";

/** How often a job is worth running. */
export type Rhythm = "often" | "hourly" | "nightly" | "workdays" | "weekly";

/**
 * Something people keep a script for. `config` and `main` are code with blanks:
 * `@src@` a name, `$@src@` a variable's value, `@=days@` a figure or fact, `⟪done|x=…⟫` a message in the writer's language,
 * `@=from:folder@` the folder or file that it reads from (`facts/reads.ts`), one a job at most,
 * `‹a¦b¦~›` one of these (`~` drops the line), `#:key` a comment, `LOG` and `DIE` however the writer reports and gives up,
 * `F"…"` a formatted string; `$«…»` stands for a shell's braces.
 */
export interface Job {
  readonly id: string;
  readonly tongue: Tongue;
  readonly trades: readonly Trade[];
  /** Stems of file names; `{project}` and `{host}` are what it is about. */
  readonly names: readonly string[];
  /** What it is for, as its author puts it. */
  readonly about: Readonly<Record<Language, string>>;
  /**
   * Present when cron may run it: such a job stays on its host and in folders of its own, and leaves nothing behind: where no
   * real cron runs it, a log, a list or an archive that it should have written would be missed.
   */
  readonly rhythm?: Rhythm;
  readonly wants?: "hosts" | "projects";
  /** `name = value ; unit`, one a line. */
  readonly config: string;
  /** Functions that main calls; they see no configuration. */
  readonly defs?: string;
  readonly main: string;
}

/** Whoever works on hosts. */
export const TECHNICAL: readonly Trade[] = ["ops", "dev", "dba", "support"];
/** Whoever has a shell account all the same. */
export const OFFICE: readonly Trade[] = ["finance", "hr", "sales", "manager", "general"];
export const EVERYBODY: readonly Trade[] = [...TECHNICAL, ...OFFICE];
