import { DAY } from "@decnet/sdk";
import { amount, price, share } from "../../rows/cents.ts";
import { dayOf } from "../../rows/days.ts";
import { digits } from "../../rows/digits.ts";
import { ids } from "../../rows/ids.ts";
import { known } from "../../rows/known.ts";
import { later, moments } from "../../rows/moments.ts";
import { maybeProse, prose } from "../../rows/prose.ts";
import type { Row, Table } from "../../sql/table.ts";
import type { World } from "../../world.ts";

/** Rows of the three tables. */
interface Books {
  readonly invoices: Row[];
  readonly lines: Row[];
  readonly payments: Row[];
}

/** Writes invoices, their lines, and payments of the full sum for those that were paid. */
export const keepBooks = (world: World, clients: Table): Books => {
  const random = world.random.fork("invoices");
  const { culture, zone } = world;
  const times = moments(world, random, Math.round(world.rows * 0.24), "office");
  const keys = ids(random, times.length, { gaps: 0.01 });
  const books: Books = { invoices: [], lines: [], payments: [] };
  const form = random.pick(["RE", "INV", "F", "FT", ""]);
  for (const [nth, at] of times.entries()) {
    const client = random.pick(known(clients.rows, at));
    const id = keys[nth] ?? 0;
    let net = 0;
    for (let line = 1 + Math.min(5, Math.floor(random.exponential(1.2))); line > 0; line--) {
      const unit = price(random, 14_000);
      const quarters = random.pick([4, 4, 4, 8, 12, 20, 2, 6]);
      const total = Math.round((unit * quarters) / 4);
      net += total;
      books.lines.push({
        id: books.lines.length + 1,
        invoice_id: id,
        description: prose(world, random, "service"),
        quantity: amount(quarters * 25),
        unit_price: amount(unit),
        line_total: amount(total),
      });
    }
    const tax = share(net, culture.tax);
    const due = at + Number(client.payment_days) * DAY;
    const settled = random.bool(0.93) ? later(world, random, at, Number(client.payment_days) * 18) : null;
    const status =
      settled !== null && settled < world.now - DAY
        ? "paid"
        : due < world.now
          ? "overdue"
          : random.pick(["sent", "sent", "draft"] as const);
    if (status === "paid")
      books.payments.push({
        invoice_id: id,
        amount: amount(net + tax),
        method: random.pick(["transfer", "transfer", "debit", "card"]),
        reference: digits(random, "##########"),
        created_at: settled,
      });
    books.invoices.push({
      id,
      number: [form, new Date(at).getUTCFullYear(), String(id).padStart(5, "0")]
        .filter((part) => part !== "")
        .join("-"),
      client_id: client.id ?? null,
      status,
      issued_on: dayOf(at, zone),
      payment_days: client.payment_days ?? 30,
      reminded_on: status === "overdue" ? dayOf(due + (world.now - due) * random.next(), zone) : null,
      net: amount(net),
      tax_rate: amount(Math.round(culture.tax * 100)),
      tax: amount(tax),
      total: amount(net + tax),
      currency: culture.currency,
      remarks: maybeProse(world, random, "note", 0.1),
      created_at: at,
      updated_at: status === "paid" ? settled : null,
    });
  }
  return books;
};
