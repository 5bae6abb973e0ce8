import { type EpochMs, formatDate, type Language, type ZoneName } from "@decnet/sdk";

/** The stretch of time a document looks back on. */
export interface Period {
  readonly quarter: string;
  readonly lastQuarter: string;
  /** The year of the quarter. */
  readonly year: number;
  /** The year that budgets are made for. */
  readonly nextYear: number;
  /** Names of the last months that are over, the latest first, and the year of the latest. */
  readonly months: readonly [string, ...string[]];
  readonly monthYear: number;
}

const quarterName = (language: Language, quarter: number): string =>
  ({ en: `Q${quarter}`, de: `Q${quarter}`, fr: `T${quarter}`, es: `T${quarter}`, pt: `${quarter}T` })[
    language
  ];

/** The last quarter and the last months that were over at a moment. */
export const periodAt = (at: EpochMs, zone: ZoneName, language: Language): Period => {
  const year = Number(formatDate(at, "yyyy", { zone }));
  const month = Number(formatDate(at, "M", { zone })) - 1;
  const current = Math.floor(month / 3);
  const quarter = (current + 3) % 4;
  const before = (current + 2) % 4;
  const monthAgo = (back: number) =>
    formatDate(Date.UTC(year, month - back, 15), "MMMM", { zone: "UTC", language });
  return {
    quarter: quarterName(language, quarter + 1),
    lastQuarter: quarterName(language, before + 1),
    year: current === 0 ? year - 1 : year,
    // Budgets are drawn up in the second half of the year before.
    nextYear: month >= 6 ? year + 1 : year,
    months: [monthAgo(1), monthAgo(2), monthAgo(3)],
    monthYear: month === 0 ? year - 1 : year,
  };
};
