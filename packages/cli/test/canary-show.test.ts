import assert from "node:assert/strict";
import { join } from "node:path";
import { type CanaryTrigger, Store } from "@decnet/engine";
import { PEOPLE } from "@decnet/sdk/testing";
import { test } from "uvu";
import { decnet, fileWith, folder } from "./fixtures/decnet.ts";

const TOKEN = "abcdefghijklmnopqrstuvwxy2";
const UUID = "00000000-0000-4000-8000-000000000007";
const config = fileWith(
  "show.json",
  JSON.stringify({
    dataDir: "show",
    personas: PEOPLE,
    store: { filename: join(folder, "show.sqlite") },
    canary: {
      dnsZone: "cdn.northgate.test",
      alerts: { webhooks: [{ name: "ops", url: "https://hooks.northgate.test/s3cret" }] },
    },
  }),
);
const show = (...args: readonly string[]) => decnet("canary", "tokens", "show", ...args, "--config", config);

/** Does something with the store that the command reads. */
const inStore = async (work: (store: Store) => Promise<void>): Promise<void> => {
  const store = await Store.open({ client: "sqlite", filename: join(folder, "show.sqlite") });
  await work(store);
  await store.close();
};

const use = (nth: number, over: Partial<CanaryTrigger> = {}): CanaryTrigger => ({
  token_uuid: UUID,
  kind: "http",
  occurred_at: `2026-11-18T11:00:${String(nth).padStart(2, "0")}.000Z`,
  src_ip: "203.0.113.7",
  user_agent: `curl/8.${nth}`,
  request_method: "GET",
  request_path: `/c/${TOKEN}/${nth}`,
  dns_qname: null,
  raw_headers: "[]",
  detail: null,
  alert_id: null,
  ...over,
});

const alert = (nth: number, src_ip = "203.0.113.7") => ({
  id: `alert-${nth}`,
  token_uuid: UUID,
  kind: "http" as const,
  src_ip,
  opened_at: `2026-11-18T1${nth}:00:00.000Z`,
  last_at: `2026-11-18T1${nth}:00:00.000Z`,
  hits: nth,
});

/** The lines below the one that begins so. */
const below = (text: string, beginning: string): string[] => {
  const lines = text.trimEnd().split("\n");
  const after = lines.slice(lines.findIndex((line) => line.startsWith(beginning)) + 1);
  const end = after.indexOf("");
  return end < 0 ? after : after.slice(0, end);
};

test("a token that nobody used says so", async () => {
  await inStore((store) =>
    store.tokens.add({
      uuid: UUID,
      callback_token: TOKEN,
      kind: "http",
      decky_uuid: "decky-1",
      content_class: "canary_env_file",
      placement_path: "/home/ana/app/.env",
      secret_seed: "seed",
      content_hash: "hash",
      state: "planted",
      created_at: "2026-01-01T00:00:00.000Z",
      placed_at: null,
      revoked_at: null,
      created_by: "test",
      instrumenter: null,
      notes: "fires on use",
      recipe: "{}",
    }),
  );
  const { code, stdout, stderr } = await show(TOKEN);
  assert.equal(code, 0, stderr);
  assert.match(stdout, /\n\nnever used\n$/);
  const { uses, alerts } = JSON.parse((await show(UUID, "--json")).stdout);
  assert.deepEqual([uses, alerts], [[], []]);
});

test("the last twenty uses are shown, the newest last, each with who asked", async () => {
  await inStore((store) =>
    store.triggers.addAll([
      ...Array.from({ length: 25 }, (_, nth) => use(nth)),
      use(30, {
        kind: "dns",
        user_agent: null,
        request_path: null,
        dns_qname: `${TOKEN}.cdn.northgate.test`,
      }),
      use(31, {
        kind: "mysql",
        user_agent: null,
        request_path: null,
        detail: '{"src_port":3,"user":"repl_abcdefgh","attributes":{}}',
      }),
      use(32, { user_agent: null, src_ip: "2001:db8::7" }),
    ]),
  );
  const lines = below((await show(TOKEN)).stdout, "WHEN (UTC)");
  assert.equal(lines[0], "… and 8 earlier");
  assert.equal(lines.length, 21);
  assert.match(lines[1] ?? "", /^2026-11-18 11:00:08 {2}http +203\.0\.113\.7 +curl\/8\.8, GET \/c\//);
  assert.match(
    lines[18] ?? "",
    new RegExp(`^2026-11-18 11:00:30 {2}dns +\\S+ +${TOKEN}\\.cdn\\.northgate\\.test$`),
  );
  assert.match(lines[19] ?? "", /^2026-11-18 11:00:31 {2}mysql +\S+ +user repl_abcdefgh$/);
  assert.match(lines[20] ?? "", new RegExp(`^2026-11-18 11:00:32 {2}http +2001:db8::7 +GET /c/${TOKEN}/32$`));
});

test("alerts are shown with whom they reached, when, after how many tries, and why not yet", async () => {
  await inStore(async ({ alerts, deliveries }) => {
    await alerts.addAll([alert(1), alert(2, "*")]);
    const next_at = "2026-11-18T11:00:00.000Z";
    await deliveries.addAll([
      ...["bus", "webhook:ops", "email", "syslog"].map((sink) => ({ alert_id: "alert-1", sink, next_at })),
      { alert_id: "alert-2", sink: "bus", next_at },
    ]);
    const [bus, webhook, email] = await deliveries.ofAlert("alert-1");
    await deliveries.sent(bus?.id ?? 0, "2026-11-18T11:00:02.345Z");
    await deliveries.postpone(webhook?.id ?? 0, "2026-11-18T11:01:00.000Z", "it answered 503");
    await deliveries.postpone(webhook?.id ?? 0, "2026-11-18T11:05:00.000Z", "it answered 503");
    await deliveries.giveUp(email?.id ?? 0, "2026-11-18T11:09:00.000Z", "its name is unknown (ENOTFOUND)");
  });
  const { stdout } = await show(TOKEN);
  assert.deepEqual(
    below(stdout, "ALERT (UTC)").map((line) => line.replace(/ {2,}/g, "|")),
    [
      "2026-11-18 11:00:00|http|203.0.113.7|1|bus: at 2026-11-18 11:00:02, 1 try",
      "|webhook:ops: not yet, 2 tries, next at 2026-11-18 11:05:00: it answered 503",
      "|email: given up at 2026-11-18 11:09:00, 1 try: its name is unknown (ENOTFOUND)",
      "|syslog: not yet, nobody has tried since 2026-11-18 11:00:00",
      "2026-11-18 12:00:00|http|all others|2|bus: not yet, nobody has tried since 2026-11-18 11:00:00",
    ],
  );
  assert.doesNotMatch(stdout, /s3cret|hooks\.northgate/);
});

const HOSTILE = `\u001b[2J\u009b31mred\r\nroot\u202e ${"x".repeat(500)}`;

test("a stranger's words stay on one line, within the width, and move no cursor", async () => {
  await inStore((store) => store.triggers.addAll([use(40, { user_agent: HOSTILE, src_ip: "192.0.2.66" })]));
  const { stdout } = await show(TOKEN);
  const lines = below(stdout, "WHEN (UTC)");
  assert.equal(lines.length, 21);
  const last = lines.at(-1) ?? "";
  assert.match(last, /192\.0\.2\.66 +\[2J 31mred root {2}x+…$/);
  assert.equal(last.length, 120);
  assert.doesNotMatch(stdout.replaceAll("\n", ""), /[\p{Cc}\u202e]/u);
});

test("the JSON has all of it in one document, nothing cut, and nothing that a terminal obeys", async () => {
  await inStore((store) => store.triggers.addAll(Array.from({ length: 2500 }, () => use(50))));
  const { code, stdout } = await show(UUID, "--json");
  assert.equal(code, 0);
  assert.match(stdout, /^\{.*\}\n$/);
  assert.doesNotMatch(stdout.trimEnd(), /\p{Cc}/u);
  const { uuid, decky, uses, alerts, secret_seed } = JSON.parse(stdout);
  assert.deepEqual([uuid, decky, secret_seed], [UUID, "decky-1", undefined]);
  assert.equal(uses.length, 2529);
  assert.equal(uses[28].user_agent, HOSTILE);
  assert.deepEqual(
    alerts.map(({ id, deliveries }: { id: string; deliveries: { sink: string; state: string }[] }) => [
      id,
      deliveries.map(({ sink, state }) => `${sink} ${state}`),
    ]),
    [
      ["alert-1", ["bus sent", "webhook:ops pending", "email dead", "syslog pending"]],
      ["alert-2", ["bus pending"]],
    ],
  );
});

test.run();
