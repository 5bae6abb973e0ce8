import type { Block, HeadingRole } from "../blocks.ts";
import { isListRole, type ListRole, type ProseRole, type Role } from "../roles.ts";

/** The role of the heading a block stands under. */
export const roleAt = (blocks: readonly Block[], at: number): HeadingRole | undefined =>
  blocks.slice(0, at + 1).findLast(({ kind }) => kind === "heading")?.role;

const isRole = (role: HeadingRole): role is Role =>
  role !== "annex" && role !== "history" && role !== "table";

/** What running text at a place is about. */
export const proseRoleAt = (blocks: readonly Block[], at: number): ProseRole => {
  const role = roleAt(blocks, at);
  return role === undefined || !isRole(role) || isListRole(role) ? "context" : role;
};

/** What the items of a list at a place are; `undefined` for a list that is not written item by item. */
export const listRoleAt = (blocks: readonly Block[], at: number): ListRole | undefined => {
  const role = roleAt(blocks, at);
  return role !== undefined && isRole(role) && isListRole(role) ? role : undefined;
};
