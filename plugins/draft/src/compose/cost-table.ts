import type { Random } from "@decnet/sdk";
import { writeAmount } from "../amounts.ts";
import type { Draft } from "../draft.ts";
import { retotal, type Table } from "../table.ts";
import type { Writer } from "../writer.ts";
import { nameItem } from "./compose-budget.ts";

/** A few items that add up to what the text says it costs. */
export const costTable = (draft: Draft, writer: Writer, random: Random): Table => {
  const { table: words } = draft.book;
  const style = { language: draft.ctx.language, grouped: true, decimals: false };
  const count = random.fork("count").int(3, 7);
  const names: string[] = [];
  for (let at = 0; at < count; at++) {
    const name = nameItem(draft, writer, names, random.fork("name", at));
    if (name !== undefined) names.push(name);
  }
  const shares = names.map((_, at) => random.fork("share", at).int(2, 20));
  const all = shares.reduce((sum, share) => sum + share, 0);
  // Rounded down to whole fives; the first one takes what is left.
  const amounts = shares.map((share) => Math.floor((draft.facts.sum * share) / all / 5) * 5);
  const rest = draft.facts.sum - amounts.reduce((sum, amount) => sum + amount, 0);
  const rows = names.map((name, at) => [
    name,
    writeAmount(((amounts[at] as number) + (at === 0 ? rest : 0)) * 100, style),
  ]);
  const header = [random.fork("item").pick(words.item), random.fork("amount").pick(words.amount)];
  return retotal({ header, rows, total: [random.fork("total").pick(words.total), "0"] }, draft);
};
