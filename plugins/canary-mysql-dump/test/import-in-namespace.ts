import { setTimeout } from "node:timers/promises";
import { startNameServer } from "@decnet/sdk/testing";
import { startServer } from "./mariadb.ts";
import { contextFor, dumpFor } from "./sample.ts";

// Runs in namespaces of its own. Every name is this machine, so the server that imports the dump calls itself, and says
// in its log who came.
const names = await startNameServer(53);
const server = await startServer(["--bind-address=127.0.0.1", "--port=3306", "--log-warnings=4"]);
const CAME = /Access denied for user '(\w+)'@'(?:localhost|127\.0\.0\.1)'/;
const TRIES = 100;

const ctx = contextFor({ seed: process.argv[2] ?? "" });
const dump = await dumpFor(ctx);
server.run("CREATE DATABASE imported");
const quiet = await names.asked();
const codes = [1, 2].map(() => server.run(dump, { database: "imported" }).code);
for (let tries = 0; tries < TRIES && !CAME.test(server.errorLog()); tries++) await setTimeout(50);
const user = CAME.exec(server.errorLog())?.[1];
await server.stop();
const asked = await names.asked();
names.close();
process.stdout.write(JSON.stringify({ token: ctx.canary.token, quiet, codes, asked, user }));
