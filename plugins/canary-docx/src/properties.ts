import {
  type CanaryContext,
  companyName,
  type EpochMs,
  HOUR,
  localeAt,
  MINUTE,
  type Random,
  sampleMtime,
  scheduleOf,
  toMs,
  toNs,
  zoneOf,
} from "@decnet/sdk";

/** What a file manager or `exiftool` shows of a document. */
export interface Properties {
  readonly author: string;
  readonly company: string;
  /** BCP 47, such as `pt-PT`. */
  readonly language: string;
  readonly created: EpochMs;
  readonly modified: EpochMs;
  readonly revision: number;
  readonly editingMinutes: number;
}

// Begun on a working day of the last weeks, while the author was at work.
const begunAt = (ctx: CanaryContext, now: EpochMs, random: Random): EpochMs => {
  const begun = sampleMtime(scheduleOf(ctx.persona, ctx.host.zone), now, random, {
    minHours: 2,
    maxDays: 40,
    after: toNs(ctx.host.installedAt),
  });
  return begun === undefined ? now - 2 * HOUR : toMs(begun);
};

// Word keeps no seconds.
const toMinute = (at: EpochMs): EpochMs => Math.floor(at / MINUTE) * MINUTE;

/** A document's properties: saved this minute, begun earlier, edited for part of the time between. */
export const drawProperties = (ctx: CanaryContext, random: Random): Properties => {
  const now = ctx.clock.now();
  const modified = toMinute(now - random.int(1000, 2900));
  const created = toMinute(begunAt(ctx, now, random));
  const minutes = Math.floor((modified - created) / MINUTE);
  const editingMinutes = Math.max(1, Math.min(minutes, 12 + Math.round(random.exponential(70))));
  return {
    author: ctx.persona.name,
    company: companyName(ctx.persona.email),
    language: localeAt(ctx.language, zoneOf(ctx)),
    created,
    modified,
    editingMinutes,
    // Word counts a revision with every save.
    revision: 2 + Math.round(editingMinutes / 9 + random.exponential(3)),
  };
};
