import type { Result } from "./benchmark.ts";

const HEADER = ["benchmark", "what", "median", "unit", "±", "n", "against", "remark"];
// Numbers stand to the right.
const RIGHT = new Set([2, 4, 5]);

const figure = (value: number): string => {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return value.toLocaleString("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits });
};

const times = (ratio: number): string => (ratio < 0.1 ? `1/${figure(1 / ratio)} of` : `${figure(ratio)}×`);

const cells = ({ benchmark, subject, rate, unit, spread, samples, against, remark }: Result): string[] => [
  benchmark,
  subject,
  figure(rate),
  unit,
  spread === undefined ? "" : `${(spread * 100).toFixed(1)}%`,
  String(samples),
  against === undefined ? "" : `${times(against.ratio)} ${against.name}`,
  remark ?? "",
];

/** The results as a Markdown table that reads well as plain text, too. */
export const table = (results: readonly Result[]): string => {
  const rows = [HEADER, ...results.map(cells)];
  const widths = HEADER.map((_, at) => Math.max(...rows.map((row) => (row[at] ?? "").length)));
  const line = (row: readonly string[]): string =>
    `| ${row
      .map((cell, at) => (RIGHT.has(at) ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
      .join(" | ")} |`;
  const rule = `|${widths.map((width, at) => (RIGHT.has(at) ? `${"-".repeat(width + 1)}:` : "-".repeat(width + 2))).join("|")}|`;
  const [header, ...body] = rows.map(line);
  return [header, rule, ...body].join("\n");
};
