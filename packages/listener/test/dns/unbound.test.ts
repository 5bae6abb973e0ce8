import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { promisify } from "node:util";
import { test } from "uvu";
import { TOKEN, ZONE } from "./cases.ts";
import { freePort } from "./free-port.ts";
import { hasTools } from "./needs.ts";
import { closeSamples, type Sample, startSample } from "./sample.ts";

const run = promisify(execFile);
const READY_TRIES = 50;

/** A resolver as careful as the large public ones: random case, as little of a name as possible, no forgiveness. */
const configuration = (folder: string, port: number, server: number) => `
server:
  interface: 127.0.0.1
  outgoing-interface: 127.0.0.1
  port: ${port}
  username: ""
  chroot: ""
  directory: "${folder}"
  pidfile: "${folder}/pid"
  use-syslog: no
  do-daemonize: no
  do-not-query-localhost: no
  module-config: "iterator"
  num-threads: 1
  use-caps-for-id: yes
  qname-minimisation: yes
  qname-minimisation-strict: yes
  harden-below-nxdomain: yes
  harden-referral-path: yes
remote-control:
  control-enable: no
stub-zone:
  name: ${ZONE}
  stub-addr: 127.0.0.1@${server}
`;

if (hasTools("asked through a resolver", "unbound", "dig")) {
  let server: Sample;
  let port: number;
  let stop: () => Promise<void>;
  const dig = async (...words: readonly string[]) =>
    (
      await run("dig", ["@127.0.0.1", "-p", String(port), "+tries=1", "+time=5", "+short", ...words])
    ).stdout.trim();

  test.before(async () => {
    server = await startSample();
    port = await freePort();
    const folder = mkdtempSync(join(tmpdir(), "unbound-"));
    writeFileSync(join(folder, "unbound.conf"), configuration(folder, port, server.port));
    const child = spawn("unbound", ["-c", join(folder, "unbound.conf")], {
      stdio: ["ignore", "ignore", "pipe"],
    });
    let said = "";
    child.stderr.on("data", (chunk) => (said += chunk));
    const gone = once(child, "close");
    stop = async () => {
      child.kill("SIGTERM");
      await gone;
      rmSync(folder, { recursive: true, force: true });
    };
    for (let tries = 0; tries < READY_TRIES; tries++) {
      if ((await dig("localhost", "A").catch(() => "")) === "127.0.0.1") return;
      await setTimeout(100);
    }
    throw new Error(`unbound does not start: ${said}`);
  });
  test.after(async () => {
    await stop();
    await closeSamples();
  });

  test("a resolver that mixes the case and tells no more than it must gets the token's addresses", async () => {
    assert.equal(await dig(`a.b.${TOKEN}.${ZONE}`, "A"), "192.0.2.10");
    assert.equal(await dig(`${TOKEN}.${ZONE}`, "AAAA"), "2001:db8::10");
    assert.equal(await dig("+tcp", `${TOKEN}.${ZONE}`, "A"), "192.0.2.10");
    assert.equal(await dig(`${TOKEN}.${ZONE}`, "TXT"), "");
    assert.ok(server.hits.length >= 4);
    for (const { token } of server.hits) assert.equal(token, TOKEN);
    const names = server.hits.map(({ qname }) => qname);
    assert.ok(
      names.some((name) => /[A-Z]/.test(name)),
      names.join(" "),
    );
    assert.deepEqual(server.problems, []);
  });
}

test.run();
