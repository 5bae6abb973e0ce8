import {
  type Authorship,
  type Category,
  type EpochMs,
  type EpochNs,
  isoNs,
  type Random,
  type SyntheticFile,
  toNs,
} from "@decnet/sdk";
import type { Knex } from "knex";

/** A file with what only the store needs to know. */
export interface StoredFile extends SyntheticFile {
  readonly category: Category;
  /** Where it stands among what can be edited; `null` when it never is. */
  readonly editKey: number | null;
  /** The model that wrote the text as it is now; `null` when its class did. */
  readonly by: Authorship | null;
}

interface Row {
  readonly uuid: string;
  readonly decky_uuid: string;
  readonly path: string;
  readonly persona: string | null;
  readonly account: string;
  readonly content_class: string;
  readonly category: Category;
  readonly ordinal: number;
  readonly created_at: string;
  readonly last_modified: string;
  readonly edit_count: number;
  readonly content_hash: string;
  readonly last_body: string | null;
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly size: number;
  readonly canary_token: string | null;
  readonly edit_key: number | null;
  readonly written_by: string | null;
  readonly model: string | null;
  readonly model_ms: number | null;
}

const isoMs = (at: EpochMs): string => new Date(at).toISOString();
const parseNs = (iso: string): EpochNs =>
  toNs(Date.parse(`${iso.slice(0, 19)}Z`)) + BigInt(iso.slice(20, 29).padEnd(9, "0"));

const toRow = (file: StoredFile): Row => ({
  uuid: file.uuid,
  decky_uuid: file.deckyUuid,
  path: file.path,
  persona: file.persona,
  account: file.account,
  content_class: file.contentClass,
  category: file.category,
  ordinal: file.ordinal,
  created_at: isoMs(file.createdAt),
  last_modified: isoNs(file.lastModified),
  edit_count: file.editCount,
  content_hash: file.contentHash,
  last_body: file.lastBody,
  mode: file.mode,
  uid: file.uid,
  gid: file.gid,
  size: file.size,
  canary_token: file.canaryToken,
  edit_key: file.editKey,
  written_by: file.by?.backend ?? null,
  model: file.by?.model ?? null,
  model_ms: file.by?.ms ?? null,
});

const authorOf = ({ written_by: backend, model, model_ms: ms }: Row): Authorship | null =>
  backend === null || model === null ? null : { backend, model, ms: ms ?? 0 };

const fromRow = (row: Row): StoredFile => ({
  uuid: row.uuid,
  deckyUuid: row.decky_uuid,
  path: row.path,
  persona: row.persona,
  account: row.account,
  contentClass: row.content_class,
  category: row.category,
  ordinal: row.ordinal,
  createdAt: Date.parse(row.created_at),
  lastModified: parseNs(row.last_modified),
  editCount: row.edit_count,
  contentHash: row.content_hash,
  lastBody: row.last_body,
  mode: row.mode,
  uid: row.uid,
  gid: row.gid,
  size: row.size,
  canaryToken: row.canary_token,
  editKey: row.edit_key,
  by: authorOf(row),
});

/** A row as text that {@link parseStoredFile} reads back: what an intent keeps. */
export const storedFileJson = (file: StoredFile): object => toRow(file);
export const parseStoredFile = (json: unknown): StoredFile => fromRow(json as Row);

/** The table of planted files, wherever it is kept. */
export interface FileTable {
  /** Inserts, or replaces what is known of (decky, path). */
  put(file: StoredFile, transaction?: Knex): Promise<void>;
  /** Sorted by path. */
  ofDecky(deckyUuid: string): Promise<StoredFile[]>;
  at(deckyUuid: string, path: string): Promise<StoredFile | undefined>;
  /** One random file that can be edited. */
  editCandidate(category: Category, random: Random): Promise<StoredFile | undefined>;
  /** The texts of files that stand as a model wrote them: the newest, in order of time. */
  writtenByModels(most: number): Promise<readonly string[]>;
  /** Takes a file out of the editable ones for good: somebody else wrote to it. */
  markTampered(uuid: string, at: EpochMs): Promise<void>;
  /** Takes a file out of the editable ones for good: a daemon of the host goes on with it. */
  letGo(uuid: string): Promise<void>;
  /** Forgets a file that is no longer there. */
  forget(deckyUuid: string, path: string): Promise<void>;
}

// Some twenty columns a row, and SQLite takes 32,766 values a statement.
const ROWS_AT_ONCE = 500;

/** The table of planted files in the database. */
export class SyntheticFiles implements FileTable {
  readonly #database: Knex;

  constructor(database: Knex) {
    this.#database = database;
  }

  async put(file: StoredFile, transaction: Knex = this.#database): Promise<void> {
    await transaction("synthetic_files").insert(toRow(file)).onConflict(["decky_uuid", "path"]).merge();
  }

  async ofDecky(deckyUuid: string): Promise<StoredFile[]> {
    const rows = await this.#database<Row>("synthetic_files")
      .where({ decky_uuid: deckyUuid })
      .orderBy("path");
    return rows.map(fromRow);
  }

  async at(deckyUuid: string, path: string): Promise<StoredFile | undefined> {
    const row = await this.#database<Row>("synthetic_files").where({ decky_uuid: deckyUuid, path }).first();
    return row === undefined ? undefined : fromRow(row);
  }

  /** The key is indexed and drawn anew at each edit, so the search is logarithmic and no file stays favoured by its gap. */
  async editCandidate(category: Category, random: Random): Promise<StoredFile | undefined> {
    const from = random.next();
    const after = await this.#nextFrom(category, from);
    return after ?? this.#nextFrom(category, 0);
  }

  async writtenByModels(most: number): Promise<readonly string[]> {
    // Whatever is not null; SQLite searches an index for no `IS NOT NULL`.
    const rows = await this.#database<Row>("synthetic_files")
      .where("written_by", ">=", "")
      .orderBy("last_modified", "desc")
      .limit(most)
      .select("last_body");
    return rows.flatMap(({ last_body: text }) => text ?? []).reverse();
  }

  async markTampered(uuid: string, at: EpochMs): Promise<void> {
    await this.#database("synthetic_files")
      .where({ uuid })
      .update({ tampered_at: isoMs(at), edit_key: null });
  }

  async letGo(uuid: string): Promise<void> {
    await this.#database("synthetic_files").where({ uuid }).update({ edit_key: null });
  }

  async forget(deckyUuid: string, path: string): Promise<void> {
    await this.#database("synthetic_files").where({ decky_uuid: deckyUuid, path }).delete();
  }

  /** Writes many new files at once. */
  async putAll(files: readonly StoredFile[]): Promise<void> {
    await this.#database.batchInsert("synthetic_files", files.map(toRow), ROWS_AT_ONCE);
  }

  async #nextFrom(category: Category, from: number): Promise<StoredFile | undefined> {
    const row = await this.#database<Row>("synthetic_files")
      .where({ category })
      .andWhere("edit_key", ">=", from)
      .orderBy("edit_key")
      .first();
    return row === undefined ? undefined : fromRow(row);
  }
}
