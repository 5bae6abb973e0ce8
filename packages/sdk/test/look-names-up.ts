// Runs alone: asks the system's resolver for a name and tells whom it asked.
import { lookup } from "node:dns/promises";
import { networkInterfaces } from "node:os";
import { startNameServer } from "../src/testing/index.ts";

const [name = ""] = process.argv.slice(2);
if (name === "fail") throw new RangeError("told to fail");
const names = await startNameServer(53);
const { address } = await lookup(name, { family: 4 });
const asked = await names.asked();
names.close();
process.stdout.write(JSON.stringify({ address, asked, interfaces: Object.keys(networkInterfaces()) }));
