// Runs a program where the only resolver is this process, and prints what was asked for and how the program ended.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { startNameServer } from "@decnet/sdk/testing";

const [program = "", ...args] = process.argv.slice(2);
const names = await startNameServer(53);
const client = spawn(program, args, { stdio: ["ignore", "ignore", "pipe"] });
let said = "";
client.stderr.on("data", (chunk) => (said += chunk));
const [code] = await once(client, "close");
const asked = await names.asked();
names.close();
console.log(JSON.stringify({ asked, code, said }));
