import assert from "node:assert/strict";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { Store } from "@decnet/engine";
import { test } from "uvu";
import type { Address } from "../../src/servers.ts";
import { callHttp } from "../fixtures/callers.ts";
import { type Child, startChild } from "../fixtures/child.ts";
import { temporaryFolder } from "../fixtures/temporary-folder.ts";
import { issue } from "../fixtures/tokens.ts";

const scriptOf = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** A receiver in a process of its own; what came in outlives it. */
const receivers = () => {
  const came = new Set<string>();
  const start = async (port = 0): Promise<{ child: Child; port: number }> => {
    const child = startChild(scriptOf("receiver-process.ts"), [String(port)]);
    child.said.on("line", ({ alert }: { alert?: string }) => alert !== undefined && came.add(alert));
    const { port: taken } = (await child.next()) as { port: number };
    return { child, port: taken };
  };
  return { came, start };
};

const startListener = async (folder: string, port: number): Promise<{ child: Child; http: Address }> => {
  const child = startChild(scriptOf("listener-process.ts"), [folder, `http://127.0.0.1:${port}/`]);
  const { http } = (await child.next()) as { http: Address };
  return { child, http };
};

/** Uses a token a number of times, sixteen at once; how many were answered does not matter. */
const useIt = async (http: Address, token: string, times: number): Promise<void> => {
  let left = times;
  const user = async () => {
    while (left-- > 0) await callHttp(http, `/c/${token}`).catch(() => 0);
  };
  await Promise.all(Array.from({ length: 16 }, user));
};

test("every alert that was stored arrives, whoever is killed meanwhile", async () => {
  const folder = temporaryFolder("killed");
  const store = await Store.open({ client: "sqlite", filename: `${folder}/store.sqlite` });
  const { uuid, callback_token } = await issue(store, 1);
  const { came, start } = receivers();
  let receiver = await start();
  const { port } = receiver;
  for (let round = 0; round < 3; round++) {
    const { child, http } = await startListener(folder, port);
    const before = came.size;
    const using = useIt(http, callback_token, 200);
    while (came.size < before + 20 * (round + 1)) await once(receiver.child.said, "line");
    await receiver.child.kill();
    // The listener goes on storing, with nobody to tell.
    await using;
    const more = useIt(http, callback_token, 200);
    receiver = await start(port);
    await once(receiver.child.said, "line");
    await child.kill();
    await more;
  }
  const alerts = (await store.alerts.ofToken(uuid)).map(({ id }) => id);
  assert.ok(alerts.length > 300, `${alerts.length} alerts`);
  assert.ok(
    alerts.some((id) => !came.has(id)),
    "some were not told when the last listener was killed",
  );
  const { child } = await startListener(folder, port);
  while (alerts.some((id) => !came.has(id))) await once(receiver.child.said, "line");
  await child.kill();
  await receiver.child.kill();
  const triggers = await store.triggers.ofToken(uuid);
  assert.ok(triggers.length >= alerts.length);
  assert.deepEqual(
    triggers.filter(({ alert_id }) => alert_id === null || !came.has(alert_id)),
    [],
  );
  await store.close();
});

test.run();
