import type { CanaryContext, Random } from "@decnet/sdk";
import type { AppFacts } from "../app/app-facts.ts";
import { drawPassword } from "./secret.ts";
import { drawServiceHost } from "./service-host.ts";

/** The application's database. */
export interface Database {
  readonly engine: "postgres" | "mysql";
  readonly host: string;
  readonly port: number;
  readonly name: string;
  readonly user: string;
  readonly password: string;
  /** All of it, as libpq and its like take it; the scheme is the framework's. */
  readonly url: string;
}

/** What a framework has to do with databases. */
export interface DatabaseHabits {
  /** Share of its applications that use MySQL or MariaDB rather than PostgreSQL. */
  readonly mysqlShare: number;
  /** What database URLs begin with. */
  readonly schemes: Readonly<Record<Database["engine"], string>>;
}

/** An application that has one. */
export interface DatabaseUser extends AppFacts {
  readonly framework: DatabaseHabits;
}

/** What hosts with a database on them are called. */
export const DATABASE_HOST = /db|sql|maria|postgres|\bpg/i;

const PORTS = { postgres: 5432, mysql: 3306 };
const ENVIRONMENTS = { production: ["prod", "production", "live"], staging: ["staging", "stage", "stg"] };

/** Draws the database; its URL says what the single settings say. */
export const drawDatabase = (ctx: CanaryContext, app: DatabaseUser, random: Random): Database => {
  const engine = random.bool(app.framework.mysqlShare) ? "mysql" : "postgres";
  const stem = app.slug.replaceAll("-", "_");
  const short = stem.split("_")[0] ?? stem;
  const suffix = random.pick(ENVIRONMENTS[app.environment]);
  const name = random.pick([stem, stem, `${stem}_${suffix}`, `${short}_${suffix}`, `${short}db`]);
  const user = random.pick([stem, short, `${short}_app`, `${stem}_rw`, `app_${short}`, `svc_${short}`]);
  const password = drawPassword(random.fork("password"));
  const host = drawServiceHost(
    ctx,
    {
      labels: [
        "db",
        "db01",
        "db1",
        `${app.slug}-${suffix}`,
        `${short}-db`,
        `db-${suffix}`,
        engine === "mysql" ? "mysql" : "pg",
        engine === "mysql" ? "mariadb" : "postgres",
        "sql01",
      ],
      neighbours: DATABASE_HOST,
      otherwise: `db.${app.domain}`,
      chance: 1,
    },
    random.fork("host"),
  );
  const query = engine === "postgres" ? random.pick(["", "", "?sslmode=prefer", "?sslmode=require"]) : "";
  const scheme = app.framework.schemes[engine];
  const port = PORTS[engine];
  return {
    engine,
    host,
    port,
    name,
    user,
    password,
    url: `${scheme}://${user}:${password}@${host}:${port}/${name}${query}`,
  };
};
