import type { Grammar } from "@decnet/sdk";

/** What one language says in scripts. Phrases as `expand` of the SDK reads them. */
export interface Phrasebook {
  /** What a script says when it runs: `{x}`, `{y}`, `{n}`, `{m}` are code. */
  readonly messages: Grammar;
  /** Comments above a step, by its key. */
  readonly steps: Grammar;
  /** Remarks behind a setting, by its unit. */
  readonly units: Grammar;
  /** What stands on top: `{about}`, `{who}`, `{when}`, `{ticket}`, `{colleague}`, `{usage}`. */
  readonly header: Grammar;
  /** What an edit leaves behind: `{ticket}`, `{when}`, `{who}`, `{colleague}`, `{host}`, `{old}`. */
  readonly edits: Grammar;
  /** Above a line of a crontab. */
  readonly cron: Grammar;
  /** Folders people make, in their own words. */
  readonly folders: Readonly<Record<FolderKind, readonly string[]>>;
  /** Words in names of files. */
  readonly words: Readonly<Record<WordKind, readonly string[]>>;
}

export type FolderKind =
  | "backups"
  | "logs"
  | "scratch"
  | "documents"
  | "downloads"
  | "notes"
  | "inbox"
  | "papers";
export type WordKind = "photo" | "sheet" | "people" | "hours" | "headings" | "keyColumn" | "sumColumn";
