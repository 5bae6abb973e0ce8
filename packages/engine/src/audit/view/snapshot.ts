import { readFileSync, writeFileSync } from "node:fs";
import { type AuditHost, type AuditView, DecnetError, type EarlierFile, type EpochNs } from "@decnet/sdk";
import Type from "typebox";
import { Value } from "typebox/value";
import { sha256 } from "../../sha256.ts";

/** What an earlier audit saw: deckies by name, files by path. */
export type Snapshot = ReadonlyMap<string, ReadonlyMap<string, EarlierFile>>;

const SavedSchema = Type.Record(
  Type.String(),
  Type.Record(
    Type.String(),
    Type.Object({ mtime: Type.String({ pattern: "^-?\\d+$" }), hashes: Type.Array(Type.String()) }),
  ),
);

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const unreadable = (path: string, cause?: unknown): DecnetError =>
  new DecnetError({
    code: "DN_AUDIT_SNAPSHOT",
    message: "this is no file that an audit saved",
    path,
    hint: "write one with decnet audit --save FILE",
    ...(cause !== undefined && { cause }),
  });

const textOf = (file: string): string => {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw unreadable(file, error);
  }
};

/**
 * Loads what {@link saveSnapshot} wrote.
 *
 * @throws DecnetError `DN_AUDIT_SNAPSHOT`.
 */
export const loadSnapshot = (file: string): Snapshot => {
  const saved = parse(textOf(file));
  if (!Value.Check(SavedSchema, saved)) throw unreadable(file);
  return new Map(
    Object.entries(saved).map(([decky, files]) => [
      decky,
      new Map(
        Object.entries(files).map(([path, { mtime, hashes }]) => [path, { mtime: BigInt(mtime), hashes }]),
      ),
    ]),
  );
};

interface SavedFile {
  readonly mtime: string;
  readonly hashes: readonly string[];
}

const saved = (mtime: EpochNs, hashes: readonly string[], hash: string): SavedFile => ({
  mtime: String(mtime),
  hashes: hashes.at(-1) === hash ? hashes : [...hashes, hash],
});

const savedHost = async (host: AuditHost): Promise<Readonly<Record<string, SavedFile>>> => {
  const files: Record<string, SavedFile> = {};
  for (const { path, kind, mtime } of host.files) {
    const bytes = kind === "file" ? await host.read(path) : undefined;
    if (bytes === undefined) continue;
    files[path] = saved(mtime, host.earlier?.get(path)?.hashes ?? [], sha256(bytes));
  }
  return files;
};

/** Writes down what an audit saw of every plain file, with the hashes that earlier ones noted. */
export const saveSnapshot = async ({ hosts }: AuditView, file: string): Promise<void> => {
  const deckies: Record<string, Readonly<Record<string, SavedFile>>> = {};
  for (const host of hosts) deckies[host.decky] = await savedHost(host);
  try {
    writeFileSync(file, `${JSON.stringify(deckies)}\n`);
  } catch (cause) {
    throw new DecnetError({
      code: "DN_AUDIT_SNAPSHOT",
      message: "the snapshot cannot be written",
      path: file,
      cause,
    });
  }
};
