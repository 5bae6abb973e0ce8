import { type Account, type AuditHost, type AuditView, isHuman } from "@decnet/sdk";

/** A home below /home, and whose it is. */
export interface Home {
  readonly path: string;
  readonly logins: readonly Account[];
}

/** Homes of people and of services that passwd places below /home. */
export const homesOf = ({ facts: { accounts } }: AuditHost): readonly Home[] => {
  const byPath = new Map<string, Account[]>();
  for (const account of accounts) {
    const path = account.home.replace(/\/+$/, "");
    if (/^\/home\/./.test(path)) byPath.set(path, [...(byPath.get(path) ?? []), account]);
  }
  return [...byPath].map(([path, logins]) => ({ path, logins }));
};

/** Every folder somebody logs in to: people's homes and root's. */
export const loginHomes = ({ facts: { accounts } }: AuditHost): readonly string[] => [
  ...new Set(accounts.filter((account) => isHuman(account) || account.uid === 0).map(({ home }) => home)),
];

// A tree that was unpacked by somebody who is not root belongs to them as a whole.
const keepsOwners = (host: AuditHost): boolean => (host.at("/etc/passwd")?.uid ?? 0) === 0;

/**
 * The hosts on which owners are what they are on the host itself.
 *
 * @throws when there are none.
 */
export const withOwners = ({ hosts }: AuditView): readonly AuditHost[] => {
  const kept = hosts.filter(keepsOwners);
  if (kept.length === 0 && hosts.length > 0)
    throw new Error("cannot be checked here: the tree was unpacked without its owners");
  return kept;
};
