import {
  type EpochNs,
  type HostFacts,
  type PlantedFile,
  type Random,
  type RotateRules,
  toMs,
} from "@decnet/sdk";
import { type Continue, type Generation, growLog } from "./grow-log.ts";
import { type Changed, type Look, type OldLog, type Place, placesFor } from "./old-logs.ts";
import { emptiedAt, logMadeAt, runsBetween } from "./rotate.ts";
import { shiftLogs } from "./shift-logs.ts";

/** A log as it stands, and how it goes on. */
export interface LogParts {
  readonly path: string;
  readonly live: Generation;
  /** The moment of writing. */
  readonly now: EpochNs;
  /** The host's own rules, or the class's. */
  readonly rules: RotateRules;
  /** What a file of the class may hold. Bytes. */
  readonly maxBytes: number;
  readonly facts: Pick<HostFacts, "zone" | "installedAt">;
  readonly story: Random;
  readonly continueTo: Continue;
  fileFor(text: string, at: EpochNs): PlantedFile;
  /** Asked for when there is something to rotate. */
  look(): Promise<Look>;
  /** Told of old logs that somebody else changed or removed. */
  report(changed: readonly Changed[]): Promise<void>;
}

/** A log after one more edit, and the old logs that moved with it. */
export interface WrittenLog {
  readonly file: PlantedFile;
  readonly companions: readonly PlantedFile[];
  readonly text: string;
}

// No log is that large.
const NEVER: RotateRules = { keep: 0, every: "month", size: Number.POSITIVE_INFINITY, compressFrom: 1 };

/** The log's first lines that fit into so many bytes: a log that is full gets no more until it is turned over. */
export const wholeLines = (text: string, maxBytes: number): string => {
  if (Buffer.byteLength(text) <= maxBytes) return text;
  const bytes = Buffer.from(text);
  return bytes.subarray(0, bytes.lastIndexOf("\n", maxBytes - 1) + 1).toString();
};

const growBy = (
  { live, now, facts, story, continueTo }: LogParts,
  rules: RotateRules,
): Promise<readonly Generation[]> => {
  const runs = runsBetween(rules, facts, story, toMs(live.at), toMs(now));
  return growLog(live, { rules, runs, emptied: (run) => emptiedAt(story, run) }, now, continueTo);
};

const generationsOf = async (parts: LogParts): Promise<readonly Generation[]> => {
  const { rules, maxBytes } = parts;
  const generations = await growBy(parts, rules);
  // A night's run has to come before the log is full, and a day's lines are less than half of what it may hold.
  const room = Math.floor(maxBytes / 2);
  return generations.every(({ text }) => Buffer.byteLength(text) <= room)
    ? generations
    : growBy(parts, { ...rules, maxSize: Math.min(rules.maxSize ?? room, room) });
};

/** A log with every line up to now, rotated as often as logrotate would have; `undefined` when nothing changes. */
export const composeLog = async (parts: LogParts): Promise<WrittenLog | undefined> => {
  const { path, live: before, rules, fileFor } = parts;
  let generations = await generationsOf(parts);
  let places: readonly Place[] = [];
  if (generations.length > 1 && rules.keep > 0) {
    const found = await placesFor(path, rules, generations.length - 1, await parts.look());
    await parts.report(found.changed);
    places = found.places;
    // Something of somebody else's stands where the newest old log goes: it stays, and the log goes on as it is.
    if (places.length === 0) generations = await growBy(parts, NEVER);
  }
  const live = generations.at(-1) as Generation;
  if (generations.length === 1 && live.text === before.text) return undefined;
  const fresh = generations.slice(0, -1).map(({ text, at }): OldLog => {
    const { bytes, mode, uid, gid, mtime, atime } = fileFor(text, at);
    return { bytes, zipped: false, file: { mode, uid, gid, mtime, atime } };
  });
  const untouched = (file: PlantedFile): PlantedFile => ({
    ...file,
    atime: logMadeAt(rules, parts.facts, parts.story, file.mtime),
  });
  return {
    file: untouched(fileFor(live.text, live.at)),
    companions: shiftLogs(places, fresh.reverse()).map(untouched),
    text: live.text,
  };
};
