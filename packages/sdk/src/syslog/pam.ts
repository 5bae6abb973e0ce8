import type { Account } from "../host-facts.ts";
import type { Release } from "./release.ts";

const ROOT: Pick<Account, "name" | "uid"> = { name: "root", uid: 0 };

/** An account by its name; root needs no line in passwd to be known. */
export const accountNamed = (
  accounts: readonly Account[],
  name: string,
): Pick<Account, "name" | "uid"> | undefined =>
  accounts.find((account) => account.name === name) ?? (name === "root" ? ROOT : undefined);

/**
 * What pam_unix says when a session begins (pam_unix_sess.c).
 *
 * @param opener whose session it is begun from, such as sudo's caller; absent for daemons.
 */
export const sessionOpened = (
  { pamUids, pamOpener }: Release,
  service: string,
  user: Pick<Account, "name" | "uid">,
  opener?: Pick<Account, "name" | "uid">,
): string => {
  const whom = pamUids ? `${user.name}(uid=${user.uid})` : user.name;
  const by = opener?.name ?? (pamOpener ? user.name : "");
  return `pam_unix(${service}:session): session opened for user ${whom} by ${by}(uid=${opener?.uid ?? 0})`;
};

/** What it says at the end. */
export const sessionClosed = (service: string, user: string): string =>
  `pam_unix(${service}:session): session closed for user ${user}`;
