import type { Random } from "@decnet/sdk";
import { PUBLISHED_ACCOUNTS } from "./published-accounts.ts";

/** The twelve digits of an AWS account. */
export type AccountId = string;

const DIGITS = "0123456789";

/** An account of nobody's that is on no list of planted keys. */
export const drawAccountId = (random: Random): AccountId => {
  let id: AccountId;
  do id = random.string(DIGITS, 12);
  while (PUBLISHED_ACCOUNTS.has(id));
  return id;
};
