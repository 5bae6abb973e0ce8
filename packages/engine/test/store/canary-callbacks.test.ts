import assert from "node:assert/strict";
import { suite } from "uvu";
import type { CanaryToken } from "../../src/store/canary-tokens.ts";
import type { CanaryTrigger } from "../../src/store/canary-triggers.ts";
import { Store } from "../../src/store/store.ts";
import { temporaryFolder } from "../fixtures/temporary-folder.ts";

const folder = temporaryFolder("callbacks");
const test = suite<{ store: Store }>("callbacks");
let databases = 0;

test.before.each(async (context) => {
  context.store = await Store.open({ client: "sqlite", filename: `${folder}/${databases++}.sqlite` });
});
test.after.each(({ store }) => store.close());

const TOKEN = "abcdefghijklmnopqrstuvwxy2";

const token = (over: Partial<CanaryToken> = {}): CanaryToken => ({
  uuid: "t1",
  callback_token: TOKEN,
  kind: "http",
  decky_uuid: "d1",
  content_class: "canary_env_file",
  placement_path: "/home/a/.env",
  secret_seed: "s",
  content_hash: "h",
  state: "planted",
  created_at: "2026-01-01T00:00:00.000Z",
  placed_at: null,
  revoked_at: null,
  created_by: "test",
  instrumenter: null,
  notes: "on use",
  recipe: "{}",
  ...over,
});

const trigger = (over: Partial<CanaryTrigger> = {}): CanaryTrigger => ({
  token_uuid: "t1",
  kind: "http",
  occurred_at: "2026-01-02T00:00:00.000Z",
  src_ip: "192.0.2.7",
  user_agent: "curl/8.0",
  request_method: "GET",
  request_path: `/c/${TOKEN}`,
  dns_qname: null,
  raw_headers: "[]",
  detail: null,
  alert_id: null,
  ...over,
});

const alert = (id: string, opened_at: string) =>
  ({
    id,
    token_uuid: "t1",
    kind: "http",
    src_ip: "192.0.2.7",
    opened_at,
    last_at: opened_at,
    hits: 1,
  }) as const;

const WEB = { token_uuid: "t1", kind: "http" } as const;

test("tokens are found by their whole name and by its beginning", async ({ store }) => {
  await store.tokens.add(token());
  await store.tokens.add(token({ uuid: "t2", callback_token: `z${TOKEN.slice(1)}`, state: "revoked" }));
  const many = Array.from({ length: 1200 }, (_, at) => `nobody-${at}`);
  assert.deepEqual(await store.issued.named([...many, TOKEN]), [
    { uuid: "t1", callback_token: TOKEN, state: "planted" },
  ]);
  const found = await store.issued.beginningWith(["zbcdefgh", "22222222"]);
  assert.deepEqual(
    found.map(({ uuid, state }) => [uuid, state]),
    [["t2", "revoked"]],
  );
  assert.deepEqual(await store.issued.named([]), []);
});

test("more hits than one statement takes are all stored, in order", async ({ store }) => {
  const hits = Array.from({ length: 1201 }, (_, at) => trigger({ request_path: `/c/${at}` }));
  await store.transaction((transaction) => store.triggers.addAll(hits, transaction));
  assert.deepEqual(
    (await store.triggers.ofToken("t1")).map(({ request_path }) => request_path),
    hits.map(({ request_path }) => request_path),
  );
});

test("uses are told page by page, and counted", async ({ store }) => {
  const paths = Array.from({ length: 7 }, (_, at) => `/c/${at}`);
  await store.triggers.addAll(paths.map((request_path) => trigger({ request_path })));
  await store.triggers.addAll([trigger({ token_uuid: "t2" })]);
  const pages: (string | null)[][] = [];
  for (let after = 0; ; ) {
    const page = await store.triggers.ofToken("t1", { after, limit: 3 });
    const last = page.at(-1);
    if (last === undefined) break;
    pages.push(page.map(({ request_path }) => request_path));
    after = last.id;
  }
  assert.deepEqual(pages, [paths.slice(0, 3), paths.slice(3, 6), paths.slice(6)]);
  assert.equal(await store.triggers.countOf("t1"), 7);
  assert.equal(await store.triggers.countOf("nobody's"), 0);
});

test("the sources of an alert's uses are counted, among its first ones", async ({ store }) => {
  const sources = ["192.0.2.1", "192.0.2.2", "192.0.2.1", "192.0.2.3"];
  await store.triggers.addAll(sources.map((src_ip) => trigger({ src_ip, alert_id: "a1" })));
  await store.triggers.addAll([trigger({ src_ip: "192.0.2.9", alert_id: "a2" })]);
  assert.equal(await store.triggers.sourcesOf("a1", 100), 3);
  assert.equal(await store.triggers.sourcesOf("a1", 3), 2);
});

test("alerts are found by their ids, as many as are asked for", async ({ store }) => {
  await store.alerts.addAll([alert("a1", "x"), alert("a2", "x")]);
  const ids = ["a2", ...Array.from({ length: 1200 }, (_, at) => `nobody-${at}`), "a1"];
  assert.deepEqual((await store.alerts.withIds(ids)).map(({ id }) => id).sort(), ["a1", "a2"]);
});

test("only alerts of the same token, source and kind are open", async ({ store }) => {
  await store.alerts.addAll([
    alert("old", "2026-01-02T00:00:00.000Z"),
    alert("new", "2026-01-02T00:11:00.000Z"),
    { ...alert("elsewhere", "2026-01-02T00:11:00.000Z"), src_ip: "192.0.2.8" },
    { ...alert("asked", "2026-01-02T00:11:00.000Z"), kind: "dns" },
  ]);
  const open = await store.alerts.openedSince("2026-01-02T00:01:00.000Z", WEB, ["192.0.2.7", "192.0.2.9"]);
  assert.deepEqual(
    open.map(({ id }) => id),
    ["new"],
  );
});

test("open alerts are looked for by the index", async ({ store }) => {
  const plan = await store.transaction((transaction) =>
    transaction.raw(
      "EXPLAIN QUERY PLAN SELECT * FROM canary_alerts WHERE token_uuid = 'a' AND kind = 'http' AND src_ip IN ('b', 'c') AND opened_at > 'x'",
    ),
  );
  assert.match(JSON.stringify(plan), /SEARCH canary_alerts USING INDEX .*src_ip=. AND opened_at>/);
});

test("an alert grows, and tells the story of its first hit", async ({ store }) => {
  await store.deckies.remember([{ uuid: "d1", name: "web-03", source: "local" } as never], 0);
  await store.tokens.add(token());
  await store.alerts.addAll([alert("a1", "2026-01-02T00:00:00.000Z")]);
  await store.triggers.addAll([
    trigger({ alert_id: "a1" }),
    trigger({ alert_id: "a1", request_path: "/c/later" }),
  ]);
  await store.alerts.grow("a1", 2, "2026-01-02T00:05:00.000Z");
  assert.deepEqual(
    (await store.alerts.ofToken("t1")).map(({ hits, last_at }) => [hits, last_at]),
    [[3, "2026-01-02T00:05:00.000Z"]],
  );
  const story = await store.alerts.story("a1");
  assert.equal(story?.decky_name, "web-03");
  assert.equal(story?.request_path, `/c/${TOKEN}`);
  assert.equal(story?.placement_path, "/home/a/.env");
  assert.equal(await store.alerts.story("nobody's"), undefined);
});

test("a decky that was forgotten still has its alerts told", async ({ store }) => {
  await store.tokens.add(token());
  await store.triggers.addAll([trigger({ alert_id: "a1" })]);
  assert.equal((await store.alerts.story("a1"))?.decky_name, null);
});

test("a delivery waits for its time, is tried, and is done or given up", async ({ store }) => {
  const next_at = "2026-01-02T00:00:00.000Z";
  await store.deliveries.addAll([
    { alert_id: "a1", sink: "syslog", next_at },
    { alert_id: "a1", sink: "email", next_at },
    { alert_id: "a2", sink: "email", next_at: "2026-01-02T00:00:01.000Z" },
  ]);
  const [first] = await store.deliveries.due("email", next_at, 10);
  assert.ok(first);
  assert.deepEqual([first.alert_id, first.attempts, first.state], ["a1", 0, "pending"]);
  assert.equal((await store.deliveries.due("email", next_at, 10)).length, 1);
  await store.deliveries.postpone(first.id, "2026-01-02T00:00:09.000Z", "answered 503");
  assert.equal(await store.deliveries.nextAt("email"), "2026-01-02T00:00:01.000Z");
  assert.deepEqual([...(await store.deliveries.pending())].sort(), [
    ["email", 2],
    ["syslog", 1],
  ]);
  const [second] = await store.deliveries.due("email", "2026-01-02T00:00:02.000Z", 10);
  assert.equal(second?.alert_id, "a2");
  await store.deliveries.sent(second?.id ?? 0, "2026-01-02T00:00:03.000Z");
  await store.deliveries.giveUp(first.id, "2026-01-02T00:00:04.000Z", "answered 404");
  assert.equal(await store.deliveries.nextAt("email"), undefined);
  const [, dead] = await store.deliveries.ofAlert("a1");
  assert.deepEqual([dead?.state, dead?.attempts, dead?.last_error], ["dead", 2, "answered 404"]);
  assert.equal(dead?.next_at, "2026-01-02T00:00:04.000Z");
  const [sent] = await store.deliveries.ofAlert("a2");
  assert.deepEqual([sent?.state, sent?.attempts, sent?.next_at], ["sent", 1, "2026-01-02T00:00:03.000Z"]);
});

test("another process may write while hits are stored", async ({ store }) => {
  const other = await Store.open({ client: "sqlite", filename: `${folder}/${databases - 1}.sqlite` });
  const event = {
    decky_uuid: "d",
    kind: "file",
    action: "file:create",
    success: true,
    ts: "",
    payload: {},
  } as const;
  let written: Promise<void> | undefined;
  await store.transaction(async (transaction) => {
    await store.alerts.claim(transaction);
    const look = () => store.alerts.openedSince("", WEB, ["192.0.2.7"], transaction);
    await look();
    written = other.events.add(event);
    // Long enough for it to get its turn, had it not been claimed.
    for (let at = 0; at < 100; at++) await look();
    await store.triggers.addAll([trigger()], transaction);
  });
  await written;
  await other.close();
  const { canary_triggers, orchestrator_events } = await store.counts();
  assert.deepEqual([canary_triggers, orchestrator_events], [1, 1]);
});

test("everything is forgotten on reset", async ({ store }) => {
  await store.alerts.addAll([alert("a1", "2026-01-02T00:00:00.000Z")]);
  await store.triggers.addAll([trigger()]);
  await store.deliveries.addAll([{ alert_id: "a1", sink: "email", next_at: "x" }]);
  await store.reset();
  const { canary_alerts, canary_triggers, canary_deliveries } = await store.counts();
  assert.deepEqual([canary_alerts, canary_triggers, canary_deliveries], [0, 0, 0]);
});

test.run();
