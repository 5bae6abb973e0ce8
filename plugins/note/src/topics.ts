import type { Trade } from "@decnet/sdk";

/** What a note can be about. The name of a file tells its topic, see `readSubject`. */
export const TOPICS = [
  "jot",
  "ideas",
  "meeting",
  "person",
  "private",
  "logins",
  "week",
  "host",
  "ticket",
  "opsPatch",
  "opsDisk",
  "opsNet",
  "devBug",
  "devRelease",
  "devReview",
  "dbaQuery",
  "dbaRestore",
  "dbaSchema",
  "finClose",
  "finBudget",
  "finInvoice",
  "hrHiring",
  "hrStart",
  "hrLeave",
  "salesClient",
  "salesOffer",
  "salesEvent",
  "mgrTeam",
  "mgrPlan",
  "mgrStatus",
  "supCase",
  "supShift",
  "supFix",
  "genOffice",
  "genPaper",
  "genCalls",
] as const;

export type Topic = (typeof TOPICS)[number];

/** What each trade writes about, besides what everybody does. */
export const TRADE_TOPICS: Readonly<Record<Trade, readonly Topic[]>> = {
  ops: ["opsPatch", "opsDisk", "opsNet"],
  dev: ["devBug", "devRelease", "devReview"],
  dba: ["dbaQuery", "dbaRestore", "dbaSchema"],
  finance: ["finClose", "finBudget", "finInvoice"],
  hr: ["hrHiring", "hrStart", "hrLeave"],
  sales: ["salesClient", "salesOffer", "salesEvent"],
  manager: ["mgrTeam", "mgrPlan", "mgrStatus"],
  support: ["supCase", "supShift", "supFix"],
  general: ["genOffice", "genPaper", "genCalls"],
};
