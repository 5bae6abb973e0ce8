import { createHash } from "node:crypto";
import { gunzipSync } from "node:zlib";
import {
  type EpochMs,
  type EpochNs,
  type PlantedFile,
  Random,
  type RotateRules,
  type SyntheticFile,
  toMs,
  toNs,
} from "@decnet/sdk";
import { composeLog, wholeLines } from "../../src/composing/compose-log.ts";
import type { Changed } from "../../src/composing/old-logs.ts";

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Where the log of a {@link LogHost} lies. */
export const LOG = "/var/log/app.log";

/** A line as the tests' logs have them: its moment, and something to fill it. */
export const lineAt = (at: EpochMs, fill = ""): string => `${at} ${fill}\n`;

/** A host with one log, kept in memory, on which nothing is written over that is not what the store knows. */
export class LogHost {
  readonly files = new Map<string, PlantedFile>();
  readonly known = new Map<string, SyntheticFile>();
  readonly reported: Changed[] = [];
  readonly #lines: readonly { readonly at: EpochMs; readonly text: string }[];
  readonly #rules: RotateRules;
  readonly #maxBytes: number;

  /** @param lines in order of time. */
  constructor(
    lines: readonly { readonly at: EpochMs; readonly text: string }[],
    rules: RotateRules,
    start: EpochMs,
    maxBytes = 16 * 1024 * 1024,
  ) {
    this.#lines = lines;
    this.#rules = rules;
    this.#maxBytes = maxBytes;
    this.#put(this.#fileFor("", toNs(start)));
  }

  /** Goes on with the log up to a moment. */
  async writeTo(now: EpochMs): Promise<void> {
    const live = this.files.get(LOG) as PlantedFile;
    const written = await composeLog({
      path: LOG,
      live: { text: Buffer.from(live.bytes).toString(), at: live.mtime },
      now: toNs(now),
      rules: this.#rules,
      maxBytes: this.#maxBytes,
      facts: { installedAt: 0, zone: "Europe/Lisbon" },
      story: Random.from("host"),
      continueTo: async (previous, until, since) => this.#continue(previous, until, since),
      fileFor: (text, at) => this.#fileFor(text, at),
      look: async () => ({
        read: async (path) => this.files.get(path)?.bytes,
        stat: async (path) => {
          const file = this.files.get(path);
          return file && { kind: "file", size: file.bytes.length, mode: file.mode };
        },
        known: (path) => this.known.get(path),
      }),
      report: async (changed) => void this.reported.push(...changed),
    });
    for (const file of [...(written?.companions ?? []), ...(written === undefined ? [] : [written.file])])
      this.#put(file);
  }

  /** Paths of all generations, oldest first. */
  get paths(): string[] {
    const number = (path: string) => Number(/\.log\.(\d+)/.exec(path)?.[1] ?? 0);
    return [...this.files.keys()].sort((a, b) => number(b) - number(a));
  }

  textOf(path: string): string {
    const bytes = this.files.get(path)?.bytes ?? new Uint8Array();
    return (path.endsWith(".gz") ? gunzipSync(bytes) : Buffer.from(bytes)).toString();
  }

  /** Somebody else writes. */
  intrude(path: string, text: string): void {
    const file = this.files.get(path) ?? this.#fileFor("", 0n);
    this.files.set(path, { ...file, path, bytes: Buffer.from(text) });
  }

  #continue(previous: string, until: EpochMs, since: EpochMs | undefined) {
    const last = previous.trimEnd().split("\n").at(-1) ?? "";
    const after = last === "" ? (since ?? Number.NEGATIVE_INFINITY) : Number(last.split(" ")[0]);
    const due = this.#lines.filter(({ at }) => at > after && at <= until);
    const text = wholeLines(previous + due.map((line) => line.text).join(""), this.#maxBytes);
    const newest = text.trimEnd().split("\n").at(-1) ?? "";
    return { text, written: newest === "" ? undefined : Number(newest.split(" ")[0]) };
  }

  #fileFor(text: string, at: EpochNs): PlantedFile {
    const owned = { mode: 0o640, uid: 0, gid: 4, mtime: at, atime: at };
    const hash = this.known.get(LOG)?.contentHash;
    return { path: LOG, bytes: Buffer.from(text), ...owned, ...(hash !== undefined && { replaces: hash }) };
  }

  #put({ replaces, ...file }: PlantedFile): void {
    const there = this.files.get(file.path);
    const actual = there === undefined ? undefined : sha256(there.bytes);
    if (actual !== replaces) throw new Error(`${file.path}: somebody else's bytes would be lost`);
    this.files.set(file.path, file);
    this.known.set(file.path, {
      ...file,
      uuid: file.path,
      deckyUuid: "",
      persona: null,
      account: "root",
      contentClass: "log",
      ordinal: 0,
      createdAt: toMs(file.mtime),
      lastModified: file.mtime,
      editCount: 0,
      contentHash: sha256(file.bytes),
      size: file.bytes.length,
      lastBody: null,
      canaryToken: null,
    });
  }
}
