import type { Grammar } from "@decnet/sdk";

/** What a language has words for. */
export interface Phrases {
  /** What scripts print. Within double quotes of a shell and of Python: no quotation marks, backslashes or dollar signs. */
  readonly messages: Grammar;
  /** Comments in scripts, by what comes next. */
  readonly comments: Grammar;
  /** What somebody did to a script, by step. */
  readonly steps: Grammar;
  /** Subjects of all other commits, and `body`, a sentence for below one. */
  readonly commits: Grammar;
  /** Sentences and headings of a README. */
  readonly readme: Grammar;
  /** Titles, sentences and steps of pages: `<topic>Title`, `<topic>Intro`, `<topic>Step`. */
  readonly pages: Grammar;
  /** File stems of pages, by topic. */
  readonly pageNames: Readonly<Record<Topic, readonly string[]>>;
  /** Remarks in lists of hosts, schedules, makefiles and lists of ignored files. */
  readonly remarks: Grammar;
  /** Names of columns, as exports have them. */
  readonly columns: Columns;
  /** Names of tables. */
  readonly tables: readonly string[];
  /** What groups in an export are called. */
  readonly groups: readonly string[];
}

/** What a page of documentation is about. */
export type Topic = "restore" | "newHost" | "monthEnd" | "handover";

/** Names of columns; each one of several. */
export interface Columns {
  readonly amount: readonly string[];
  readonly group: readonly string[];
  readonly date: readonly string[];
  readonly person: readonly string[];
  readonly from: readonly string[];
  readonly until: readonly string[];
  readonly month: readonly string[];
  readonly count: readonly string[];
  readonly sum: readonly string[];
}
