import { execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { hasPrograms } from "@decnet/sdk/testing";

/** A MariaDB server of the test's own: a socket in a temporary folder, and no network port unless it is given one. */
export interface Server {
  /** Runs SQL; the exit code and what was printed. */
  run(
    sql: string,
    options?: { database?: string; user?: string },
  ): { readonly code: number | null; readonly out: string; readonly err: string };
  /** `mariadb-dump` of a database. */
  dump(database: string, ...flags: string[]): string;
  errorLog(): string;
  stop(): Promise<void>;
}

/** Tells whether this machine can run the server, see `hasPrograms`. */
export const canServe = (test: string): boolean =>
  hasPrograms(test, "mariadbd", "mariadb-install-db", "mariadb", "mariadb-dump");

/** Such as `10.11.19`. */
export const toolVersion = (): string =>
  /(?:Distrib|from) ([\d.]+)/.exec(execFileSync("mariadb-dump", ["--version"], { encoding: "utf8" }))?.[1] ??
  "";

const READY_TRIES = 150;

/** Starts a server on an empty data folder. */
export const startServer = async (network: readonly string[] = ["--skip-networking"]): Promise<Server> => {
  const folder = mkdtempSync(join(tmpdir(), "mariadb-"));
  const data = join(folder, "data");
  const socket = join(folder, "sock");
  const log = join(folder, "error.log");
  // A server that starts removes all temporary tables it finds, also those of another one in the same folder.
  const temporary = join(folder, "tmp");
  mkdirSync(temporary);
  const common = [`--tmpdir=${temporary}`, ...(process.getuid?.() === 0 ? ["--user=root"] : [])];
  execFileSync(
    "mariadb-install-db",
    [
      "--no-defaults",
      `--datadir=${data}`,
      "--auth-root-authentication-method=normal",
      "--skip-test-db",
      ...common,
    ],
    { stdio: "ignore" },
  );
  const child = spawn(
    "mariadbd",
    [
      "--no-defaults",
      `--datadir=${data}`,
      `--socket=${socket}`,
      ...network,
      `--log-error=${log}`,
      "--server-id=7",
      "--innodb-flush-log-at-trx-commit=0",
      ...common,
    ],
    { stdio: "ignore" },
  );
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const client = ["--no-defaults", `--socket=${socket}`];
  const server: Server = {
    run: (sql, { database, user = "root" } = {}) => {
      const done = spawnSync(
        "mariadb",
        [
          ...client,
          `--user=${user}`,
          "--batch",
          ...(sql.endsWith("\\G") ? [] : ["--skip-column-names"]),
          ...(database === undefined ? [] : [database]),
        ],
        { input: sql, encoding: "utf8", maxBuffer: 1 << 26 },
      );
      return { code: done.status, out: done.stdout, err: done.stderr };
    },
    dump: (database, ...flags) =>
      execFileSync("mariadb-dump", [...client, "--user=root", ...flags, database], {
        encoding: "utf8",
        maxBuffer: 1 << 26,
      }),
    errorLog: () => readFileSync(log, "utf8"),
    stop: async () => {
      child.kill("SIGTERM");
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
  for (let tries = 0; tries < READY_TRIES; tries++) {
    if (server.run("SELECT 1").code === 0) return server;
    if (child.exitCode !== null) break;
    await setTimeout(100);
  }
  const said = server.errorLog();
  await server.stop();
  throw new Error(`mariadbd does not start: ${said}`);
};
