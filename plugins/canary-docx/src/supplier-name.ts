import type { Random } from "@decnet/sdk";

const BEGINNINGS = "Hal Bren Cor Nor Tel Aur Lind Mer Ost Pel Quin Ros Sal Tor Vel Wes Kar Fen Dor Alt".split(
  " ",
);
const ENDINGS = "den vane tek mar enta qvist idian beck ford lan tis dera vik ton nova mont".split(" ");

/**
 * A company that does not exist.
 *
 * @example supplierName(["Ltd"], random) // "Corvane Ltd"
 */
export const supplierName = (forms: readonly string[], random: Random): string =>
  `${random.pick(BEGINNINGS)}${random.pick(ENDINGS)} ${random.pick(forms)}`;
