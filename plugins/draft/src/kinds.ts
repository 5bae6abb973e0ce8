import type { Trade } from "@decnet/sdk";
import type { Role } from "./roles.ts";

/** Kinds of documents. The name of a file tells its kind, see `readSubject`. */
export const KINDS = [
  "letter",
  "memo",
  "rfc",
  "budget",
  "minutes",
  "proposal",
  "advert",
  "report",
  "policy",
] as const;

export type Kind = (typeof KINDS)[number];

/** How often somebody of a trade writes each kind. */
export const TRADE_KINDS: Readonly<Record<Trade, Partial<Record<Kind, number>>>> = {
  ops: { rfc: 4, report: 3, memo: 2, minutes: 2, budget: 1.6, proposal: 2, policy: 1, letter: 0.6 },
  dev: { rfc: 5, report: 2, memo: 2, minutes: 2.5, proposal: 2, budget: 0.5, policy: 0.5, letter: 0.5 },
  dba: { rfc: 4, report: 3.5, memo: 2, minutes: 1.5, proposal: 2, policy: 1, budget: 0.8, letter: 0.4 },
  finance: { budget: 5, report: 2.5, memo: 2, letter: 2, policy: 1.2, minutes: 1.2, proposal: 1 },
  hr: { advert: 2.6, policy: 2.5, letter: 2, memo: 2, minutes: 1.2, report: 1.2, budget: 0.7, proposal: 1.2 },
  sales: { proposal: 3, letter: 3.5, budget: 2, report: 2.2, memo: 1.2, minutes: 1.5 },
  manager: { proposal: 3, minutes: 3, budget: 2, advert: 1.2, memo: 2, report: 2, policy: 0.7, letter: 1 },
  support: { report: 3, memo: 2.5, policy: 1.5, proposal: 2, minutes: 1.5, budget: 1, rfc: 1, letter: 0.8 },
  general: { letter: 4, minutes: 3, memo: 2.5, policy: 1, budget: 1.6, report: 1.2, proposal: 0.8 },
};

/** The parts of each kind, in order; the first ones of `core` are always there. */
export const PARTS: Readonly<Record<Kind, { core: readonly Role[]; more: readonly Role[] }>> = {
  letter: { core: [], more: [] },
  budget: { core: [], more: [] },
  memo: { core: ["context", "next"], more: ["aim", "plan", "open"] },
  rfc: { core: ["context", "aim", "plan"], more: ["scope", "detail", "options", "risk", "cost", "open"] },
  proposal: {
    core: ["context", "aim", "cost"],
    more: ["scope", "detail", "plan", "people", "risk", "next", "open"],
  },
  report: { core: ["context", "findings"], more: ["people", "cost", "risk", "next", "actions", "open"] },
  policy: { core: ["aim", "rules"], more: ["scope", "people", "risk", "next", "open"] },
  advert: { core: ["team", "tasks", "profile"], more: ["offer"] },
  minutes: { core: ["points", "actions"], more: ["open"] },
};

/** The order in which parts stand in a document. */
export const ORDER: readonly Role[] = [
  "team",
  "context",
  "scope",
  "points",
  "findings",
  "aim",
  "detail",
  "rules",
  "tasks",
  "profile",
  "offer",
  "options",
  "plan",
  "people",
  "cost",
  "risk",
  "actions",
  "next",
  "open",
];
