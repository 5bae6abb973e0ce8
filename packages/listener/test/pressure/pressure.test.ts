import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { test } from "uvu";
import { addressOf, askDns, callHttp } from "../fixtures/callers.ts";
import { hasTools } from "../fixtures/needs.ts";
import { type Started, started, ZONE } from "../fixtures/started.ts";
import { temporaryFolder } from "../fixtures/temporary-folder.ts";
import { issue } from "../fixtures/tokens.ts";
import { until } from "../fixtures/until.ts";
import { writeLock } from "./write-lock.ts";

const ROOM = 40;
/** So many hits shut the gate. */
const HIGH = 48;

/** A program at work, the lines that it has said, and its exit code. */
const run = (program: string, ...args: readonly string[]) => {
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"] });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    createInterface(stream).on("line", (line) => lines.push(line));
  const ended: Promise<number> = once(child, "close").then(([code]) => code);
  return { lines, ended };
};

/** curl, which asks so often over one connection, and says the status of each answer: on stderr, which it does not hold back. */
const curl = (port: number, token: string, times: number) =>
  run(
    ...(["curl", "--silent", "--show-error", "--output", "/dev/null"] as const),
    ...["--write-out", "%{stderr}%{http_code}\\n", `http://127.0.0.1:${port}/c/${token}/[1-${times}]`],
  );

/** Asks over UDP, one after the other: meanwhile the listener has read all that was sent to it before. */
const askOften = async ({ listener }: Started, token: string, times: number): Promise<void> => {
  for (let nth = 0; nth < times; nth++)
    assert.equal(await askDns(addressOf(listener.addresses.dns), `${token}.${ZONE}`), "192.0.2.1");
};

const kinds = async ({ store }: Started, uuid: string): Promise<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const { kind } of await store.triggers.ofToken(uuid)) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
};

/** A listener with little room whose store somebody else holds. */
const pressed = async () => {
  const folder = temporaryFolder("pressure");
  const running = await started({ folder, room: ROOM, listener: { mysql: { port: 0 } } });
  const token = await issue(running.store, 1);
  return { running, token, letGo: await writeLock(folder) };
};

if (hasTools("curl waits while the store is held", "curl"))
  test("curl waits while the store is held, then has every answer, and every call is stored", async () => {
    const { running, token, letGo } = await pressed();
    const { listener, problems } = running;
    const { lines, ended } = curl(addressOf(listener.addresses.http).port, token.callback_token, 300);
    await until(() => lines.length === HIGH);
    await askOften(running, token.callback_token, 25);
    assert.equal(lines.length, HIGH);
    assert.ok(problems.some(({ code }) => code === "DN_LISTENER_OVERFLOW"));
    await letGo();
    assert.equal(await ended, 0);
    assert.deepEqual(lines, Array(300).fill("200"));
    await listener.close();
    const { hits, stored, dropped, queue, held } = await listener.health();
    assert.deepEqual([hits.http, dropped, stored, queue, held], [300, 25, 300, 0, 0]);
    assert.deepEqual(await kinds(running, token.uuid), { http: 300 });
    await running.end();
  });

if (hasTools("clients of every kind are stored", "curl", "dig", "mariadb"))
  test("clients of every kind that came while it was held are answered and stored", async () => {
    const { running, token, letGo } = await pressed();
    const { http, dns, mysql } = running.listener.addresses;
    const beginning = token.callback_token.slice(0, 8);
    const { port } = addressOf(http);
    const first = curl(port, token.callback_token, HIGH);
    await until(() => first.lines.length === HIGH);
    const login = [`--port=${addressOf(mysql).port}`, `--user=repl_${beginning}`, "--password=x"];
    const web = curl(port, token.callback_token, 20);
    const name = run(
      ...(["dig", "+tcp", "+short", "+time=60", "@127.0.0.1", "-p", `${addressOf(dns).port}`] as const),
      `${token.callback_token}.${ZONE}`,
    );
    const replica = run("mariadb", "--no-defaults", "--host=127.0.0.1", ...login);
    await askOften(running, token.callback_token, 25);
    assert.deepEqual([web.lines, name.lines, replica.lines], [[], [], []]);
    await letGo();
    assert.deepEqual(await Promise.all([web.ended, name.ended, replica.ended]), [0, 0, 1]);
    assert.deepEqual(name.lines, ["192.0.2.1"]);
    assert.match(replica.lines.join(), /^ERROR 1045 .*Access denied for user 'repl_/);
    await running.listener.close();
    const { dropped } = await running.listener.health();
    assert.equal(dropped, 25);
    assert.deepEqual(await kinds(running, token.uuid), { http: HIGH + 20, dns: 1, mysql: 1 });
    await running.end();
  });

test("a listener that ends meanwhile has stored what it read, once it can", async () => {
  const { running, token, letGo } = await pressed();
  const { listener } = running;
  const http = addressOf(listener.addresses.http);
  const call = () => callHttp(http, `/c/${token.callback_token}`);
  for (let nth = 0; nth < HIGH; nth++) assert.equal(await call(), 200);
  // Nobody answers them any more.
  const late = Array.from({ length: 10 }, () => call().catch(() => 0));
  await askOften(running, token.callback_token, 25);
  const closed = listener.close();
  assert.deepEqual(await Promise.all(late), Array(10).fill(0));
  await letGo();
  await closed;
  assert.deepEqual(await kinds(running, token.uuid), { http: HIGH + 10 });
  await running.end();
});

test.run();
