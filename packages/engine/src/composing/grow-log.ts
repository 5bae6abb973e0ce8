import { type EpochMs, type EpochNs, toNs } from "@decnet/sdk";

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

/**
 * Lets a log grow up to now through its rotations. The last generation is the live log, those before it are what was
 * rotated away, oldest first.
 *
 * @param emptied the mtime of the empty log that a rotation leaves.
 */
export const growLog = async (
  live: Generation,
  rotations: readonly EpochMs[],
  now: EpochMs,
  continueTo: Continue,
  emptied: (rotation: EpochMs) => EpochNs,
): Promise<readonly Generation[]> => {
  const generations: Generation[] = [];
  let current = live;
  let since: EpochMs | undefined;
  for (const until of [...rotations, now]) {
    const { text, written } = await continueTo(current.text, until, since);
    const grown = text === current.text ? current : { text, at: toNs(written ?? until) };
    generations.push(grown);
    // logrotate's `create`: the new log is there, and empty, from the rotation on.
    current = { text: "", at: emptied(until) };
    since = until;
  }
  return generations;
};
