import { BRAND, type Random } from "@decnet/sdk";
import type { AccountId } from "./account-id.ts";
import { entropy } from "./entropy.ts";

/** A long-term key of an IAM user, as `aws configure` asks for it. */
export interface AccessKey {
  readonly account: AccountId;
  readonly id: string;
  readonly secret: string;
}

// RFC 4648.
const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const ID_BITS = 80;
const SECRET_LENGTH = 40;

// TruffleHog's limits (pkg/detectors/aws/common.go): what has less is no finding.
const LEAST_ID_ENTROPY = 3;
const LEAST_SECRET_ENTROPY = 4.25;

// Scanners end their patterns at a word's boundary (secretlint 11.7: \b), and miss a secret that ends in a sign.
const ENDS_IN_WORD = /\w$/;

const until = (draw: () => string, least: number): string => {
  let drawn: string;
  do drawn = draw();
  while (entropy(drawn) < least || !ENDS_IN_WORD.test(drawn) || BRAND.test(drawn));
  return drawn;
};

/**
 * An access key id: `AKIA` and 80 bits as base32, of which the first is set and the next 40 are the account. Found by Tal
 * Be'ery ("A short note on AWS key ID", 2023), used by TruffleHog (pkg/detectors/aws/utils.go) to name the account.
 *
 * @example encodeKeyId("171436882533", 0n) // "AKIASP2TPHJSQAAAAAAA"
 */
export const encodeKeyId = (account: AccountId, rest: bigint): string => {
  const bits = (1n << 79n) | (BigInt(account) << 39n) | rest;
  const letters = Array.from(
    { length: ID_BITS / 5 },
    (_, at) => BASE32[Number((bits >> BigInt(ID_BITS - 5 * (at + 1))) & 31n)],
  );
  return `AKIA${letters.join("")}`;
};

const draw39Bits = (random: Random): bigint =>
  (BigInt(random.int(0, 2 ** 20 - 1)) << 19n) | BigInt(random.int(0, 2 ** 19 - 1));

/** A key of an account that AWS never issued, and that any scanner takes for a real one. */
export const drawAccessKey = (account: AccountId, random: Random): AccessKey => ({
  account,
  id: until(() => encodeKeyId(account, draw39Bits(random)), LEAST_ID_ENTROPY),
  secret: until(() => random.string(BASE64, SECRET_LENGTH), LEAST_SECRET_ENTROPY),
});
