import type { MoneyStyle } from "../money.ts";

/** A net amount in cents with its tax, rounded to the cent. */
export const taxed = (net: number, { taxRate }: MoneyStyle): [net: number, tax: number, gross: number] => {
  const tax = Math.round((net * taxRate) / 100);
  return [net, tax, net + tax];
};

/** The sums of each column. */
export const columnSums = (rows: readonly (readonly [number, number, number])[]): [number, number, number] =>
  rows.reduce<[number, number, number]>(
    (sums, row) => [sums[0] + row[0], sums[1] + row[1], sums[2] + row[2]],
    [0, 0, 0],
  );
