import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type ClientResult, runClient } from "./run-client.ts";

const USER = process.getuid?.() === 0 ? ["--user=root"] : [];

/**
 * Imports a dump as an intruder does: into a MariaDB of their own, as its root. The server's replica thread does the rest,
 * so the server stays up until what is waited for has come.
 */
export const importDump = async (
  dump: Uint8Array,
  folder: string,
  waitFor: () => Promise<unknown>,
): Promise<ClientResult> => {
  const [data, socket, temporary] = [join(folder, "data"), join(folder, "sock"), join(folder, "tmp")];
  // A server that starts removes all temporary tables it finds, also those of another one in the same folder.
  mkdirSync(temporary);
  await runClient("mariadb-install-db", [
    "--no-defaults",
    `--datadir=${data}`,
    `--tmpdir=${temporary}`,
    "--auth-root-authentication-method=normal",
    "--skip-test-db",
    ...USER,
  ]);
  const server = spawn(
    "mariadbd",
    [
      "--no-defaults",
      `--datadir=${data}`,
      `--tmpdir=${temporary}`,
      `--socket=${socket}`,
      "--skip-networking",
      "--server-id=7",
      ...USER,
    ],
    { stdio: "ignore" },
  );
  const ended = once(server, "exit");
  const client = ["--no-defaults", `--socket=${socket}`, "--user=root"];
  await runClient("mariadb-admin", [...client, "--wait=60", "ping"]);
  await runClient("mariadb", [...client, "-e", "create database stolen"]);
  const result = await runClient("mariadb", [...client, "stolen"], {
    input: Buffer.from(dump).toString("utf8"),
  });
  if (result.code === 0) await waitFor();
  await runClient("mariadb-admin", [...client, "shutdown"]);
  await ended;
  return result;
};
