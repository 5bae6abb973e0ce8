// The listener of the benchmark `canary-hits`, in a process of its own: DATA FOLDER as its only argument.
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { loadConfig, openBus, Store } from "@decnet/engine";
import { startListener } from "@decnet/listener";
import { benchToken, TOKENS, ZONE } from "./canary-tokens.ts";

const [folder = "."] = process.argv.slice(2);
const onProblem = (problem: object) => void process.stderr.write(`${JSON.stringify(problem)}\n`);

const config = await loadConfig({
  cwd: folder,
  env: {},
  fallback: {
    store: { filename: join(folder, "store.sqlite") },
    canary: {
      dnsZone: ZONE,
      listener: { http: { port: 0 }, dns: { port: 0, addresses: { v4: ["192.0.2.1"] } } },
    },
  },
});
const store = await Store.open({ client: "sqlite", filename: config.storeFile });
for (let number = 0; number < TOKENS; number++)
  await store.tokens.add({
    uuid: `token-${number}`,
    callback_token: benchToken(number),
    kind: "http",
    decky_uuid: "decky",
    content_class: "canary_env_file",
    placement_path: "/home/ana/.env",
    secret_seed: "",
    content_hash: "",
    state: "planted",
    created_at: new Date().toISOString(),
    placed_at: null,
    revoked_at: null,
    created_by: "bench",
    instrumenter: null,
    notes: "",
    recipe: "{}",
  });
const bus = openBus({ config, env: {}, onProblem });
const clock = { now: Date.now };
const listener = await startListener({
  ...{ config, store, bus, clock, onProblem },
  entropy: randomBytes,
  env: {},
});
process.once("message", async () => {
  await listener.close();
  const { canary_triggers } = await store.counts();
  process.send?.({ stored: canary_triggers });
  await bus.close();
  await store.close();
  process.disconnect();
});
process.send?.({ http: listener.addresses.http?.port, dns: listener.addresses.dns?.port });
