import { spawn } from "node:child_process";
import { once } from "node:events";
import { startNameServer } from "@decnet/sdk/testing";

// Runs in namespaces of its own: a list of commands as JSON in, what each made somebody ask for out.
const commands = JSON.parse(process.argv[2] ?? "[]") as [string, ...string[]][];
const server = await startNameServer(53);
const results: { status: number | null; asked: readonly string[] }[] = [];
for (const [program, ...args] of commands) {
  const child = spawn(program, args, { stdio: "ignore" });
  const [status] = (await once(child, "close")) as [number | null];
  results.push({ status, asked: await server.asked() });
}
server.close();
process.stdout.write(JSON.stringify(results));
