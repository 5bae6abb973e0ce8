import { amount, share } from "../../rows/cents.ts";
import { ids } from "../../rows/ids.ts";
import { known } from "../../rows/known.ts";
import { later, moments } from "../../rows/moments.ts";
import { maybeProse } from "../../rows/prose.ts";
import * as sql from "../../sql/column.ts";
import type { Row, Table } from "../../sql/table.ts";
import type { World } from "../../world.ts";

const STATES = ["pending", "paid", "shipped", "delivered", "cancelled", "refunded"] as const;

/** Orders and their items; the sums add up and nobody orders before signing up. */
export const orderTables = (world: World, customers: Table, products: Table): [Table, Table] => {
  const random = world.random.fork("orders");
  const { style, culture } = world;
  const times = moments(world, random, Math.round(world.rows * 0.23), "public");
  const keys = ids(random, times.length, { first: random.pick([1, 1, 1001, 10_001]), gaps: 0.05 });
  const items: Row[] = [];
  const rows = times.map((at, nth): Row => {
    const customer = random.pick(known(customers.rows, at));
    const placed = Math.max(at, Number(customer.created_at) + 90_000);
    const lines = random.sample(products.rows, 1 + Math.min(7, Math.floor(random.exponential(1.3))));
    let net = 0;
    for (const product of lines) {
      const unit = Math.round(Number(product.price) * 100);
      const quantity = 1 + Math.min(24, Math.floor(random.exponential(0.9)));
      net += unit * quantity;
      items.push({
        id: items.length + 1,
        order_id: keys[nth] ?? 0,
        product_id: product.id ?? null,
        sku: product.sku ?? null,
        quantity,
        unit_price: amount(unit),
        line_total: amount(unit * quantity),
      });
    }
    const shipping = net > 7500 ? 0 : 490;
    const tax = share(net + shipping, culture.tax);
    const old = placed < world.now - 12 * 86_400_000;
    const status = old
      ? random.weighted([
          ["delivered", 17],
          ["cancelled", 2],
          ["refunded", 1],
        ] as const)
      : random.pick(STATES.slice(0, 3));
    const paid = status === "pending" || status === "cancelled" ? null : later(world, random, placed, 3);
    return {
      id: keys[nth] ?? 0,
      order_no: `${new Date(placed).getUTCFullYear()}-${String(keys[nth]).padStart(6, "0")}`,
      customer_id: customer.id ?? null,
      status,
      subtotal: amount(net),
      shipping: amount(shipping),
      tax: amount(tax),
      total: amount(net + shipping + tax),
      currency: culture.currency,
      payment_method: random.pick(["card", "card", "transfer", "invoice", "wallet"]),
      comment: maybeProse(world, random, "note", 0.15),
      paid_at: paid,
      created_at: placed,
      updated_at: paid,
    };
  });
  return [
    {
      name: "orders",
      columns: [
        sql.id(style),
        sql.text("order_no", 20),
        sql.ref(style, "customer_id"),
        sql.choice("status", STATES),
        sql.money("subtotal"),
        sql.money("shipping"),
        sql.money("tax"),
        sql.money("total"),
        sql.fixed("currency", 3),
        sql.text("payment_method", 20),
        sql.long("comment"),
        sql.moment(style, "paid_at"),
        sql.created(style),
        sql.updated(style),
      ],
      unique: [["order_no"]],
      indexes: [["status", "created_at"]],
      references: [{ column: "customer_id", table: "customers" }],
      rows,
    },
    {
      name: "order_items",
      columns: [
        sql.id(style),
        sql.ref(style, "order_id"),
        sql.ref(style, "product_id"),
        sql.text("sku", 32),
        sql.count("quantity", "int(11)", 1),
        sql.money("unit_price"),
        sql.money("line_total"),
      ],
      references: [
        { column: "order_id", table: "orders", onDelete: "CASCADE" },
        { column: "product_id", table: "products" },
      ],
      rows: items,
    },
  ];
};
