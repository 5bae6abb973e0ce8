import type { Trade } from "@decnet/sdk";

/** What documents are about. */
export const MATTERS = [
  "backup",
  "access",
  "monitoring",
  "oncall",
  "importer",
  "releases",
  "dbupgrade",
  "archive",
  "laptops",
  "helpdesk",
  "close",
  "travel",
  "onboarding",
  "remote",
  "training",
  "fair",
  "crm",
  "move",
] as const;

export type MatterId = (typeof MATTERS)[number];

/** What each trade has to deal with. */
export const TRADE_MATTERS: Readonly<Record<Trade, readonly MatterId[]>> = {
  ops: ["backup", "access", "monitoring", "oncall"],
  dev: ["importer", "releases", "oncall", "monitoring"],
  dba: ["dbupgrade", "archive", "backup"],
  finance: ["close", "travel", "laptops"],
  hr: ["onboarding", "remote", "training"],
  sales: ["fair", "crm", "training"],
  manager: ["training", "onboarding", "laptops", "move"],
  support: ["helpdesk", "laptops", "access"],
  general: ["move", "travel", "remote"],
};
