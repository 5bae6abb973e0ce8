import { type EpochMs, type EpochNs, type RotateRules, toMs, toNs } from "@decnet/sdk";
import { type Run, turnsOver } from "./rotate.ts";

/** One generation of a log. */
export interface Generation {
  readonly text: string;
  /** When it was last written to. */
  readonly at: EpochNs;
}

/** How a class continues a text up to a moment; `since` only for a log that starts empty. */
export type Continue = (
  previous: string,
  until: EpochMs,
  since?: EpochMs,
) => Promise<{ text: string; written: EpochMs | undefined }>;

/** When a log is looked at for rotation, and what decides. */
export interface Turns {
  readonly rules: RotateRules;
  readonly runs: readonly Run[];
  /** The mtime of the empty log that a rotation leaves. */
  emptied(rotation: EpochMs): EpochNs;
}

/**
 * Lets a log grow up to now, and turns it over at the runs that find it due or too large. The last generation is the
 * live log, those before it are what was rotated away, oldest first.
 */
export const growLog = async (
  live: Generation,
  { rules, runs, emptied }: Turns,
  now: EpochNs,
  continueTo: Continue,
): Promise<readonly Generation[]> => {
  const away: Generation[] = [];
  let current = live;
  // An empty log was left by a rotation, and has everything from then on to come.
  let since = live.text === "" ? toMs(live.at) : undefined;
  const growTo = async (until: EpochNs) => {
    const { text, written } = await continueTo(current.text, toMs(until), since);
    if (text !== current.text) current = { text, at: written === undefined ? until : toNs(written) };
  };
  for (const run of runs) {
    await growTo(toNs(run.at));
    if (!turnsOver(rules, run, Buffer.byteLength(current.text))) continue;
    away.push(current);
    // logrotate's `create`: the new log is there, and empty, from the rotation on.
    current = { text: "", at: emptied(run.at) };
    since = run.at;
  }
  await growTo(now);
  return [...away, current];
};
