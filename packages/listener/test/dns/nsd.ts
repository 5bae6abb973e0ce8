import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Transport } from "../../src/dns/transport.ts";
import { ask } from "./ask.ts";
import { freePort } from "./free-port.ts";
import { rawQuery } from "./query-packet.ts";

/** Debian's NSD on a port of its own, with zones in a temporary folder. */
export interface Nsd {
  /** Asks; when an answer is expected, again until it comes, for NSD sends 100 errors a second at most. */
  ask(packet: Uint8Array, transport: Transport, expected: boolean): Promise<Buffer | undefined>;
  stop(): Promise<void>;
}

const TRIES = 50;
/** Silence may be meant, and if it is not, there is another try. */
const PATIENCE_MS = 400;

const configuration = (folder: string, port: number, zones: Readonly<Record<string, string>>) => `
server:
  ip-address: 127.0.0.1@${port}
  username: ""
  chroot: ""
  database: ""
  zonesdir: "${folder}"
  pidfile: "${folder}/pid"
  zonelistfile: "${folder}/zones"
  xfrdfile: ""
  xfrdir: "${folder}"
  server-count: 1
  rrl-ratelimit: 0
  minimal-responses: yes
  hide-version: yes
  hide-identity: yes
remote-control:
  control-enable: no
${Object.keys(zones)
  .map((zone) => `zone:\n  name: ${zone}\n  zonefile: ${zone}.zone\n`)
  .join("")}`;

/** Starts NSD with zones, each a zone file's text by name. */
export const startNsd = async (zones: Readonly<Record<string, string>>): Promise<Nsd> => {
  const folder = mkdtempSync(join(tmpdir(), "nsd-"));
  const port = await freePort();
  for (const [zone, text] of Object.entries(zones))
    writeFileSync(join(folder, `${zone}.zone`), `$ORIGIN ${zone}.\n$TTL 3600\n${text}`);
  writeFileSync(join(folder, "nsd.conf"), configuration(folder, port, zones));
  const child = spawn("nsd", ["-d", "-c", join(folder, "nsd.conf")], { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (chunk) => (said += chunk));
  const gone = once(child, "close");
  const server: Nsd = {
    ask: async (packet, transport, expected) => {
      for (let tries = expected ? TRIES : 1; tries > 0; tries--) {
        const answer = await ask(packet, port, transport, PATIENCE_MS);
        if (answer !== undefined) return answer;
        if (tries > 1) await setTimeout(100);
      }
      return undefined;
    },
    stop: async () => {
      child.kill("SIGTERM");
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
  const [zone = ""] = Object.keys(zones);
  if ((await server.ask(rawQuery({ name: zone }), "udp", true)) !== undefined) return server;
  await server.stop();
  throw new Error(`nsd does not start: ${said}`);
};
