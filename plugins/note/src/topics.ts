/** What a note can be about. The name of a file tells its topic, see `readSubject`. */
export const TOPICS = [
  "jot",
  "ideas",
  "meeting",
  "person",
  "private",
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

/** Kinds of work that have a vocabulary of their own. */
export type Trade = "ops" | "dev" | "dba" | "finance" | "hr" | "sales" | "manager" | "support" | "general";

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

const TECHNICAL: readonly Trade[] = ["ops", "dev", "dba", "support"];

/** Tells whether a trade works on hosts and tickets. */
export const isTechnical = (trade: Trade): boolean => TECHNICAL.includes(trade);
