import { formatDate, type Random, type ZoneName } from "@decnet/sdk";
import { ids } from "../rows/ids.ts";
import { moments } from "../rows/moments.ts";
import { created, fixed, id, json, ref, text } from "../sql/column.ts";
import type { Row, Table } from "../sql/table.ts";
import type { World } from "../world.ts";

const NAMES = ["audit_log", "activity_log", "audit_trail", "change_log", "events"];
const AGENTS = ["Windows NT 10.0; Win64; x64", "X11; Linux x86_64", "Macintosh; Intel Mac OS X 10_15_7"];
const HEX = "0123456789abcdef";
const ISO = "yyyy-MM-dd'T'HH:mm:ss";

const uuid = (random: Random): string => {
  const hex = random.string(HEX, 30);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(12, 15)}-${random.pick(["8", "9", "a", "b"])}${hex.slice(15, 18)}-${hex.slice(18, 30)}`;
};

type Picture = (row: Row, target: Table) => unknown;

const snapshot =
  (zone: ZoneName): Picture =>
  (row, { columns }) =>
    Object.fromEntries(
      columns.map(({ key, name, kind }) => {
        const value = row[key] ?? null;
        const moment = value !== null && (kind === "local" || kind === "utc");
        const hidden = /password|token/.test(key);
        return [name, hidden ? "***" : moment ? formatDate(Number(value), ISO, { zone }) : value];
      }),
    );

const touched =
  (random: Random): Picture =>
  (row, { columns }) =>
    Object.fromEntries(
      random
        .sample(
          columns.filter(({ key }) => /status|active|phone|name|price|total|city|priority/.test(key)),
          random.int(1, 3),
        )
        .map(({ key, name }) => [name, row[key] ?? null]),
    );

/** Who changed what: rows refer to users and to rows of the other tables. */
export const auditLog = (world: World, users: Table, others: readonly Table[], count: number): Table => {
  const random = world.random.fork("audit");
  const { style } = world;
  const net = `10.${random.int(0, 60)}.${random.int(0, 250)}.`;
  const chrome = random.int(118, 124);
  const times = moments(world, random, count, "office");
  const keys = ids(random, count, { first: random.bool(0.5) ? 1 : random.int(900, 40_000) });
  const picture = random.bool(0.5) ? snapshot(world.zone) : touched(random);
  const targets = others.filter(({ rows }) => rows.length > 0);
  return {
    name: random.pick(NAMES),
    columns: [
      id(style),
      ref(style, "user_id", true),
      text("action", 32),
      text("entity", 64),
      ref(style, "entity_id", true),
      json("payload"),
      text("ip_address", 45, true),
      ...(random.bool(0.5) ? [text("user_agent", 255, true)] : []),
      ...(random.bool(0.3) ? [fixed("request_id", 36, true)] : []),
      created(style),
    ],
    indexes: [["entity", "entity_id"], ["created_at"]],
    references: [{ column: "user_id", table: users.name, onDelete: "SET NULL" }],
    rows: times.map((at, nth) => {
      const target = random.pick(targets);
      const row = random.pick(target.rows);
      const action = random.weighted([
        ["update", 7],
        ["create", 4],
        ["delete", 1],
        ["login", 2],
        ["export", 1],
      ] as const);
      const own = action === "login" || action === "export";
      const version = chrome + Math.floor((12 * nth) / count);
      return {
        id: keys[nth] ?? nth + 1,
        user_id: random.bool(0.96) ? (random.pick(users.rows).id ?? null) : null,
        action,
        entity: own ? "session" : target.name,
        entity_id: own ? null : (row.id ?? null),
        payload: own
          ? null
          : JSON.stringify({
              request: uuid(random),
              ...(action === "update" && { before: picture(row, target) }),
              [action]: picture(row, target),
            }),
        ip_address: net + random.int(2, 250),
        user_agent: `Mozilla/5.0 (${random.pick(AGENTS)}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${version}.0.0.0 Safari/537.36`,
        request_id: uuid(random),
        created_at: at,
      };
    }),
  };
};
