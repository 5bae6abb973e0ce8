import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { freePort } from "../dns/free-port.ts";

/** Debian's MariaDB on a port of its own, with Debian's settings; all of its accounts have passwords. */
export interface MariadbServer {
  readonly port: number;
  run(sql: string): string;
  errorLog(): string;
  stop(): Promise<void>;
}

const READY_TRIES = 300;

// Whoever MariaDB does not know, it takes for one of these: with an account that has no password, it would say more.
const ACCOUNTS =
  "CREATE USER app@'%' IDENTIFIED BY 'b'; ALTER USER root@localhost IDENTIFIED BY 'a'; DROP USER IF EXISTS 'mariadb.sys'@localhost";

/** Starts a server on an empty data folder. */
export const startMariadb = async (...flags: readonly string[]): Promise<MariadbServer> => {
  const folder = mkdtempSync(join(tmpdir(), "mariadb-"));
  const [data, socket, log] = ["data", "sock", "error.log"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  // A server that starts removes all temporary tables it finds, also those of another one in the same folder.
  const temporary = join(folder, "tmp");
  mkdirSync(temporary);
  const common = [`--tmpdir=${temporary}`, ...(process.getuid?.() === 0 ? ["--user=root"] : [])];
  const install = [
    "--no-defaults",
    `--datadir=${data}`,
    "--auth-root-authentication-method=normal",
    "--skip-test-db",
  ];
  execFileSync("mariadb-install-db", [...install, ...common], { stdio: "ignore" });
  // The folder takes seconds to make; a port that was free before may be taken after.
  const port = await freePort();
  const child = spawn(
    "mariadbd",
    [
      "--no-defaults",
      `--datadir=${data}`,
      `--socket=${socket}`,
      `--port=${port}`,
      "--bind-address=127.0.0.1",
      `--pid-file=${join(folder, "pid")}`,
      `--log-error=${log}`,
      "--character-set-server=utf8mb4",
      "--collation-server=utf8mb4_general_ci",
      "--max-connect-errors=1000000",
      "--innodb-flush-log-at-trx-commit=0",
      ...flags,
      ...common,
    ],
    { stdio: "ignore" },
  );
  const gone = once(child, "exit");
  const client = (sql: string) =>
    spawnSync("mariadb", ["--no-defaults", `--socket=${socket}`, "--user=root", "--password=a", "--batch"], {
      input: sql,
      encoding: "utf8",
    });
  const server: MariadbServer = {
    port,
    run: (sql) => {
      const { status, stdout, stderr } = client(sql);
      if (status !== 0) throw new Error(stderr);
      return stdout;
    },
    errorLog: () => readFileSync(log, "utf8"),
    stop: async () => {
      child.kill("SIGTERM");
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
  for (let tries = 0; tries < READY_TRIES && child.exitCode === null; tries++) {
    const { status } = spawnSync("mariadb", [
      "--no-defaults",
      `--socket=${socket}`,
      "--user=root",
      "--execute",
      ACCOUNTS,
    ]);
    if (status === 0) return server;
    await setTimeout(100);
  }
  const said = server.errorLog();
  await server.stop();
  throw new Error(`mariadbd does not start: ${said}`);
};
