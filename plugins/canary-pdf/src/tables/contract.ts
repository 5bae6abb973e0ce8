import { type Random, sampleInOrder } from "@decnet/sdk";
import type { Table } from "../model.ts";
import type { Story } from "../story.ts";
import { columnSums, taxed } from "./taxed.ts";

/** Instalments of a contract with tax and their sum. */
export const contractTable = ({ phrases, money }: Story, random: Random): Table => {
  const { labels, kinds } = phrases;
  const size = random.int(3, labels.instalment.length);
  const names = sampleInOrder(labels.instalment, size, random);
  const unit = random.int(6, 60) * 10_000;
  const amounts = names.map(() => taxed(unit * random.int(1, 6), money));
  return {
    columns: kinds.contract.columns.map((column, at) =>
      at === 0 ? column : `${column} (${money.currency})`,
    ),
    widths: [0.4, 0.2, 0.2, 0.2],
    numeric: [false, true, true, true],
    rows: names.map((name, at) => [name, ...(amounts[at] as [number, number, number]).map(money.amount)]),
    total: [labels.total, ...columnSums(amounts).map(money.amount)],
  };
};
