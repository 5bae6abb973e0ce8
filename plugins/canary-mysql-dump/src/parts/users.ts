import { DAY, slug } from "@decnet/sdk";
import { bcrypt } from "../rows/bcrypt.ts";
import { ids } from "../rows/ids.ts";
import { momentBetween } from "../rows/moments.ts";
import { choice, created, fixed, flag, id, moment, text, updated } from "../sql/column.ts";
import type { Table } from "../sql/table.ts";
import type { World } from "../world.ts";

const NAMES = ["users", "users", "app_users", "accounts", "staff"];
const ROLES = ["user", "manager", "admin", "readonly"] as const;
const TOKEN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

const roleOf = (title: string, first: boolean): (typeof ROLES)[number] => {
  if (first || /admin|system|database|develop|\bit\b/i.test(title)) return "admin";
  return /manager|head|lead|partner/i.test(title) ? "manager" : "user";
};

/** Who logs in to the application: the house's own people, with password hashes. */
export const usersTable = (world: World): Table => {
  const random = world.random.fork("users");
  const { style, staff, from, now } = world;
  const keys = ids(random, staff.length);
  const joined = staff
    .map((_, at) =>
      at < 3 ? from + at * 97_000 : momentBetween(world, random, from, now - 4 * DAY, "office"),
    )
    .sort((one, other) => one - other);
  const token = random.bool(0.6);
  return {
    name: random.pick(NAMES),
    columns: [
      id(style),
      ...(random.bool(0.5) ? [text("username", 64)] : []),
      text("name", 120),
      text("email", 190),
      ...(style.naming === "framework" ? [moment(style, "email_verified_at")] : []),
      random.bool(0.5) ? text("password", 255) : fixed("password", 60),
      ...(random.bool(0.7) ? [choice("role", ROLES)] : []),
      ...(token ? [text("remember_token", 100, true)] : []),
      flag(random.bool(0.6) ? "is_active" : "active", 1),
      moment(style, "last_login_at"),
      created(style),
      updated(style),
    ],
    unique: [["email"], ["username"]],
    rows: staff.map(({ name, email, role }, at) => {
      const since = joined[at] ?? from;
      const active = random.bool(0.88) ? 1 : 0;
      const seen = random.bool(0.9)
        ? momentBetween(world, random, Math.max(since, now - 20 * DAY), now - 6e5, "office")
        : null;
      return {
        id: keys[at] ?? at + 1,
        username: slug(email.slice(0, email.lastIndexOf("@")), "."),
        name,
        email,
        email_verified_at: since + random.int(60, 4000) * 1000,
        password: bcrypt(random),
        role: roleOf(role, at === 0),
        remember_token: random.bool(0.55) ? random.string(TOKEN, 60) : null,
        is_active: active,
        active,
        last_login_at: active === 1 ? seen : null,
        created_at: since,
        updated_at: active === 1 ? seen : momentBetween(world, random, since, now - 6e5, "office"),
      };
    }),
  };
};
