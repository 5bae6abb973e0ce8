import * as sql from "../../sql/column.ts";
import type { Table } from "../../sql/table.ts";
import type { World } from "../../world.ts";
import { keepBooks } from "./books.ts";

const STATES = ["draft", "sent", "paid", "overdue", "cancelled"] as const;

/** Invoices, their lines, and payments. */
export const bookTables = (world: World, clients: Table): Table[] => {
  const { style } = world;
  const { invoices, lines, payments } = keepBooks(world, clients);
  const received = payments
    .sort((one, other) => Number(one.created_at) - Number(other.created_at))
    .map((row, at) => ({ id: at + 1, ...row }));
  return [
    {
      name: "invoices",
      columns: [
        sql.id(style),
        sql.text("number", 24),
        sql.ref(style, "client_id"),
        sql.choice("status", STATES),
        sql.day("issued_on"),
        sql.count("payment_days", "smallint(5) unsigned", 30),
        sql.day("reminded_on", true),
        sql.money("net", 12),
        sql.percent("tax_rate"),
        sql.money("tax", 12),
        sql.money("total", 12),
        sql.fixed("currency", 3),
        sql.long("remarks"),
        sql.created(style),
        sql.updated(style),
      ],
      unique: [["number"]],
      indexes: [["status", "issued_on"]],
      references: [{ column: "client_id", table: clients.name }],
      rows: invoices,
    },
    {
      name: "invoice_lines",
      columns: [
        sql.id(style),
        sql.ref(style, "invoice_id"),
        sql.text("description", 255),
        sql.money("quantity", 8),
        sql.money("unit_price"),
        sql.money("line_total", 12),
      ],
      references: [{ column: "invoice_id", table: "invoices", onDelete: "CASCADE" }],
      rows: lines,
    },
    {
      name: "payments",
      columns: [
        sql.id(style),
        sql.ref(style, "invoice_id"),
        sql.money("amount", 12),
        sql.text("method", 20),
        sql.text("reference", 64, true),
        sql.created(style),
      ],
      references: [{ column: "invoice_id", table: "invoices" }],
      rows: received,
    },
  ];
};
