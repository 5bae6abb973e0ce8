import { DAY } from "@decnet/sdk";
import { ids } from "../../rows/ids.ts";
import { known } from "../../rows/known.ts";
import { later, moments } from "../../rows/moments.ts";
import { prose } from "../../rows/prose.ts";
import * as sql from "../../sql/column.ts";
import type { Row, Table } from "../../sql/table.ts";
import type { World } from "../../world.ts";

const STATES = ["new", "open", "pending", "solved", "closed"] as const;
const PRIORITIES = ["low", "normal", "high", "urgent"] as const;

/** Tickets and the messages in them, in the order they were written. */
export const ticketTables = (
  world: World,
  users: Table,
  queues: Table,
  requesters: Table,
): [Table, Table] => {
  const random = world.random.fork("tickets");
  const { style } = world;
  const times = moments(world, random, Math.round(world.rows * 0.28), "office");
  const keys = ids(random, times.length, { first: random.pick([1, 1000, 24_001]), gaps: 0.05 });
  const pending: Row[] = [];
  const tickets = times.map((at, nth): Row => {
    const requester = random.pick(known(requesters.rows, at));
    const agent = random.pick(users.rows).id ?? null;
    const ticket = keys[nth] ?? 0;
    pending.push({
      ticket_id: ticket,
      requester_id: requester.id ?? null,
      author_id: null,
      internal: 0,
      body: prose(world, random, "message"),
      created_at: at,
    });
    let last = at;
    for (let more = Math.min(5, Math.floor(random.exponential(1.4))); more > 0; more--) {
      last = later(world, random, last, 6);
      pending.push({
        ticket_id: ticket,
        requester_id: null,
        author_id: agent,
        internal: random.bool(0.2) ? 1 : 0,
        body: prose(world, random, "reply"),
        created_at: last,
      });
    }
    const done = last > at && at < world.now - 5 * DAY;
    const status = done
      ? random.pick(["solved", "closed", "closed", "closed"] as const)
      : random.pick(STATES.slice(0, 3));
    return {
      id: ticket,
      queue_id: random.pick(queues.rows).id ?? null,
      requester_id: requester.id ?? null,
      assignee_id: last > at ? agent : null,
      subject: prose(world, random, "subject"),
      status,
      priority: random.weighted([
        ["low", 2],
        ["normal", 7],
        ["high", 2],
        ["urgent", 1],
      ] as const),
      closed_at: done ? last : null,
      created_at: at,
      updated_at: last > at ? last : null,
    };
  });
  const messages = pending
    .sort((one, other) => Number(one.created_at) - Number(other.created_at))
    .map((row, at) => ({ id: at + 1, ...row }));
  return [
    {
      name: "tickets",
      columns: [
        sql.id(style),
        sql.ref(style, "queue_id"),
        sql.ref(style, "requester_id"),
        sql.ref(style, "assignee_id", true),
        sql.text("subject", 190),
        sql.choice("status", STATES),
        sql.choice("priority", PRIORITIES, "normal"),
        sql.moment(style, "closed_at"),
        sql.created(style),
        sql.updated(style),
      ],
      indexes: [["status", "priority"]],
      references: [
        { column: "queue_id", table: queues.name },
        { column: "requester_id", table: requesters.name },
        { column: "assignee_id", table: users.name, onDelete: "SET NULL" },
      ],
      rows: tickets,
    },
    {
      name: random.pick(["ticket_messages", "ticket_posts", "comments"]),
      columns: [
        sql.id(style),
        sql.ref(style, "ticket_id"),
        sql.ref(style, "requester_id", true),
        sql.ref(style, "author_id", true),
        sql.flag("internal", 0),
        sql.long("body", false),
        sql.created(style),
      ],
      references: [
        { column: "ticket_id", table: "tickets", onDelete: "CASCADE" },
        { column: "requester_id", table: requesters.name },
        { column: "author_id", table: users.name, onDelete: "SET NULL" },
      ],
      rows: messages,
    },
  ];
};
