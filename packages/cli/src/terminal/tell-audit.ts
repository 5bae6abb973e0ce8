import type { AuditReport, NotChecked, ReportedTell } from "@decnet/engine";
import type { Finding } from "@decnet/sdk";
import colors from "picocolors";
import { table } from "./table.ts";

// More than that is for --tell or --json.
const EXAMPLES = 5;

const percent = (share: number): string => `${Math.round(share * 100)} %`;

const plural = (count: number, what: string): string => `${count} ${what}${count === 1 ? "" : "s"}`;

const hostTable = ({ hosts }: AuditReport): string =>
  table(
    ["DECKY", "HOSTNAME", "SYSTEM", "FILES", "FINDINGS", "WORST"],
    hosts.map(({ decky, hostname, os, files, findings, worst }) => [
      decky,
      hostname,
      os,
      String(files),
      String(findings),
      findings === 0 ? "none" : `weight ${worst}`,
    ]),
  );

const tellTable = ({ tells }: AuditReport, unchecked: ReadonlySet<string | undefined>): string =>
  table(
    ["TELL", "WEIGHT", "TITLE", "HITS", "HOSTS HIT", "ORIGINAL", "REAL HOSTS"],
    tells.map(({ id, weight, title, hits, share, original = "?", real }) => [
      id,
      String(weight),
      title,
      ...(unchecked.has(id) ? ["-", "not checked"] : [String(hits), percent(share)]),
      original,
      real === undefined ? "?" : percent(real),
    ]),
  );

const placeOf = ({ decky, path = "", line }: Finding): string =>
  `${decky === "*" ? "fleet" : decky}${path === "" ? "" : `:${path}`}${line === undefined ? "" : `:${line}`}`;

const tellDetails = (tell: ReportedTell, findings: readonly Finding[], most: number): string => {
  const mine = findings.filter((finding) => finding.tell === tell.id);
  const head = `${colors.bold(`${tell.id} ${tell.title}`)} (weight ${tell.weight}, ${plural(mine.length, "hit")})`;
  const lines = mine.slice(0, most).map((finding) => `    ${placeOf(finding)}: ${finding.seen}`);
  const more = mine.length > most ? [`    … and ${mine.length - most} more: --tell ${tell.id}`] : [];
  const about = [`  ${colors.dim("rule")} ${tell.rule}`, `  ${colors.dim("reading")} ${tell.reading}`];
  return [head, ...about, ...lines, ...more].join("\n");
};

const uncheckedLine = ({ tell, decky, path, why }: NotChecked): string =>
  `not checked: ${[tell, decky, path].filter((part) => part !== undefined).join(" ")}: ${why}`;

const verdict = ({ hosts, findings }: AuditReport): string => {
  const of = (wanted: number) => findings.filter(({ weight }) => weight === wanted).length;
  const counts = [3, 2, 1].map((weight) => `${of(weight)} of weight ${weight}`).join(", ");
  return `${plural(hosts.length, "host")}: ${counts}`;
};

/** What an audit found, as a person reads it: hosts, tells, findings, what was left out, and a last line that sums up. */
export const auditText = (report: AuditReport, every: boolean): string => {
  const { tells, findings, notChecked } = report;
  const unchecked = new Set(notChecked.map(({ tell }) => tell));
  const hit = tells.filter(({ hits }) => hits > 0);
  const most = every ? Number.POSITIVE_INFINITY : EXAMPLES;
  return [
    hostTable(report),
    tellTable(report, unchecked),
    ...hit.map((tell) => tellDetails(tell, findings, most)),
    ...(notChecked.length === 0 ? [] : [notChecked.map(uncheckedLine).join("\n")]),
    verdict(report),
  ].join("\n\n");
};
