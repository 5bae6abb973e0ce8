import type { AuditView, Finding, Tell } from "@decnet/sdk";
import { ORIGINAL_SHARES } from "./original-shares.ts";
import { REAL_HOSTS } from "./real-hosts.ts";
import {
  type AuditReport,
  type NotChecked,
  type ReportedHost,
  type ReportedTell,
  WHOLE_FLEET,
} from "./report.ts";

type Known = Pick<Tell, "id" | "weight" | "title" | "rule" | "reading">;

const isOf = (decky: string) => (finding: Finding) => finding.decky === decky;

/** The tells of plugins are known only by what they find. */
const strangers = (tells: readonly Known[], findings: readonly Finding[]): readonly Known[] => {
  const ids = new Set(tells.map(({ id }) => id));
  const foreign = findings.filter(({ tell }) => !ids.has(tell));
  return [...new Map(foreign.map((finding) => [finding.tell, finding])).values()].map(({ tell, weight }) => ({
    id: tell,
    weight,
    title: "of a plugin",
    rule: "See the plugin that brings it.",
    reading: "See the plugin that brings it.",
  }));
};

const reportedTell = (
  { id, weight, title, rule, reading }: Known,
  findings: readonly Finding[],
  deckies: readonly string[],
): ReportedTell => {
  const mine = findings.filter(({ tell }) => tell === id);
  const isWhole = mine.some(isOf(WHOLE_FLEET));
  const hosts = isWhole ? deckies.length : deckies.filter((decky) => mine.some(isOf(decky))).length;
  const share = deckies.length === 0 ? 0 : hosts / deckies.length;
  const [original, real] = [ORIGINAL_SHARES[id], REAL_HOSTS[id]];
  return {
    ...{ id, weight, title, rule, reading, hits: mine.length, hosts, share },
    ...(original !== undefined && { original }),
    ...(real !== undefined && { real }),
  };
};

/** Counts what was found, tell by tell and host by host. */
export const makeReport = (
  tells: readonly Known[],
  { hosts }: AuditView,
  findings: readonly Finding[],
  notChecked: readonly NotChecked[],
): AuditReport => {
  const deckies = hosts.map(({ decky }) => decky);
  const reportedHost = ({ decky, facts, files }: AuditView["hosts"][number]): ReportedHost => {
    const mine = findings.filter(isOf(decky));
    const worst = Math.max(0, ...mine.map(({ weight }) => weight)) as Tell["weight"];
    const [hostname, os] = [facts.hostname, facts.os.name];
    return { decky, hostname, os, files: files.length, findings: mine.length, worst };
  };
  return {
    hosts: hosts.map(reportedHost),
    tells: [...tells, ...strangers(tells, findings)].map((tell) => reportedTell(tell, findings, deckies)),
    findings,
    notChecked,
  };
};
