/** What a part of a document says in running text. */
export type ProseRole =
  | "context"
  | "aim"
  | "detail"
  | "options"
  | "cost"
  | "risk"
  | "people"
  | "findings"
  | "scope"
  | "next"
  | "points"
  | "team";

/** What a part of a document says item by item. */
export type ListRole = "plan" | "open" | "rules" | "tasks" | "profile" | "offer" | "actions";

export type Role = ProseRole | ListRole;

const LISTS: readonly Role[] = ["plan", "open", "rules", "tasks", "profile", "offer", "actions"];

/** Tells whether a part is told item by item. */
export const isListRole = (role: Role): role is ListRole => LISTS.includes(role);
