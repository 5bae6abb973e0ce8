import { slug } from "@decnet/sdk";
import { moments } from "../rows/moments.ts";
import { id, long, text, updated } from "../sql/column.ts";
import type { Table } from "../sql/table.ts";
import type { World } from "../world.ts";

/** Keys and values the application is configured with; secrets are not among them. */
export const settingsTable = (world: World): Table => {
  const random = world.random.fork("settings");
  const house = world.domain.split(".")[0] ?? "";
  const all: readonly (readonly [string, string])[] = [
    ["company.name", house.charAt(0).toUpperCase() + house.slice(1)],
    ["company.country", world.culture.country],
    ["currency", world.culture.currency],
    ["tax.default_rate", String(world.culture.tax)],
    ["locale.first_day", random.pick(["monday", "sunday"])],
    ["mail.from", `${random.pick(["noreply", "no-reply", "info", "office"])}@${world.domain}`],
    ["mail.host", `${random.pick(["smtp", "mail", "mx1"])}.${world.domain}`],
    ["session.lifetime", String(random.pick([30, 60, 120, 480]))],
    ["pagination.size", String(random.pick([20, 25, 50, 100]))],
    ["export.format", random.pick(["csv", "xlsx"])],
    ["backup.retention_days", String(random.pick([7, 14, 30]))],
    ["feature.two_factor", random.pick(["optional", "required", "off"])],
    ["numbering.next", `${new Date(world.now).getUTCFullYear()}-${random.int(200, 9000)}`],
    ["theme", slug(random.pick(["Default", "Light blue", "Dark"]))],
  ];
  const chosen = all.filter(() => random.bool(0.75));
  const times = moments(world, random, chosen.length, "office");
  return {
    name: random.pick(["settings", "config", "options"]),
    columns: [id(world.style), text("name", 100), long("value"), updated(world.style)],
    unique: [["name"]],
    rows: chosen.map(([name, value], at) => ({
      id: at + 1,
      name,
      value,
      updated_at: random.bool(0.6) ? (times[at] ?? null) : null,
    })),
  };
};
