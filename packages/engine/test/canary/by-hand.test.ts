import assert from "node:assert/strict";
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DecnetError } from "@decnet/sdk";
import { test } from "uvu";
import type { Arm } from "../../src/canary/upload.ts";
import { testEngine } from "../fixtures/test-engine.ts";
import { TRAP_CALLBACK, trap } from "../fixtures/trap.ts";

const open = (folder?: string, canary: object = TRAP_CALLBACK) =>
  testEngine({
    classes: [trap()],
    deckies: ["one"],
    canary,
    ...(folder !== undefined && { folder }),
  });
type Opened = Awaited<ReturnType<typeof open>>;

const arm: Arm = async ({ bytes, name }, { token }) => {
  if (name.endsWith(".png"))
    throw new DecnetError({ code: "DN_CANARY_CLASS", message: "a picture cannot call home" });
  return {
    bytes: Buffer.concat([bytes, Buffer.from(`\n<img src="https://files.example.test/c/${token}">`)]),
    instrumenter: "html",
    callback: "http",
    notes: "fires when it is opened",
  };
};
const notes = { bytes: Buffer.from("<p>rota</p>"), name: "rota.html" };

const plant = async (opened: Opened, destination = {}) => {
  await opened.canaries.plant({ decky: "one", orderedBy: "operator:ana", ...destination }, "acme.trap");
  const token = (await opened.store.tokens.all()).at(-1);
  assert.ok(token !== undefined);
  const [decky] = opened.engine.info.deckies();
  return { token, file: join(decky?.ref ?? "", token.placement_path) };
};
const rejectsWith = (code: string) => (error: unknown) => {
  assert.equal((error as DecnetError).code, code);
  return true;
};

test("an order says where, and the row says who ordered it", async () => {
  const opened = await open();
  const { token, file } = await plant(opened, { path: "/srv/share/vpn.ini", account: "root" }).catch(
    (error) => {
      assert.equal(error.code, "DN_CANARY_NOBODY");
      return plant(opened, { path: "/srv/share/vpn.ini", account: login });
    },
  );
  assert.equal(token.placement_path, "/srv/share/vpn.ini");
  assert.equal(token.created_by, "operator:ana");
  assert.equal(token.state, "planted");
  assert.match(readFileSync(file, "utf8"), new RegExp(`/c/${token.callback_token}\n`));
  await opened.end();
});
// Laura Whitfield of the test's persona pool.
const login = "lwhitfield";

test("a class calls the address it has of its own, and is made again with it when that changes", async () => {
  const httpBases = { "acme.trap": "https://git.example.test" };
  const first = await open(undefined, { ...TRAP_CALLBACK, httpBases });
  const { token, file } = await plant(first);
  assert.match(readFileSync(file, "utf8"), /https:\/\/git\.example\.test\/c\//);
  await first.end();
  const second = await open(join(first.config.dataDir, ".."));
  assert.equal((await second.canaries.verify(token, arm)).rederived, "same");
  await second.end();
});

test("an order that cannot be carried out says why, with the nearest name", async () => {
  const opened = await open();
  const order = { decky: "one", orderedBy: "operator" };
  await assert.rejects(
    opened.canaries.plant({ ...order, decky: "onee" }, "acme.trap"),
    rejectsWith("DN_CANARY_DECKY"),
  );
  await assert.rejects(opened.canaries.plant(order, "acme.trip"), rejectsWith("DN_CANARY_CLASS"));
  await assert.rejects(
    opened.canaries.plant({ ...order, account: "nobody-here" }, "acme.trap"),
    rejectsWith("DN_CANARY_ACCOUNT"),
  );
  const [decky] = opened.engine.info.deckies();
  mkdirSync(join(decky?.ref ?? "", "srv"), { recursive: true });
  writeFileSync(join(decky?.ref ?? "", "srv/taken"), "mine\n");
  const outcome = await opened.canaries.plant({ ...order, path: "/srv/taken", account: login }, "acme.trap");
  assert.equal(outcome.status === "idle" && outcome.refusals[0]?.refused, "exists");
  assert.equal(readFileSync(join(decky?.ref ?? "", "srv/taken"), "utf8"), "mine\n");
  assert.deepEqual(await opened.store.tokens.all(), []);
  await opened.end();
});

test("verify makes the same bytes again after a restart, whatever was planted meanwhile", async () => {
  const first = await open();
  const folder = join(first.config.dataDir, "..");
  const { token } = await plant(first);
  await plant(first);
  await first.end();
  const second = await open(folder);
  const verdict = await second.canaries.verify(token, arm);
  assert.deepEqual(
    { ...verdict, companions: verdict.companions.map(({ found }) => found) },
    {
      token: token.uuid,
      decky: "one",
      path: token.placement_path,
      found: "intact",
      rederived: "same",
      companions: ["intact", "intact"],
    },
  );
  await second.end();
});

test("verify tells a changed file, a missing one, and a class that writes other bytes now", async () => {
  const opened = await open();
  const { token, file } = await plant(opened);
  appendFileSync(file, "x");
  assert.equal((await opened.canaries.verify(token, arm)).found, "changed");
  rmSync(file);
  assert.equal((await opened.canaries.verify(token, arm)).found, "missing");
  const { rederived } = await opened.canaries.verify({ ...token, secret_seed: "another" }, arm);
  assert.equal(rederived, "different");
  const gone = await opened.canaries.verify({ ...token, content_class: "acme.gone" }, arm);
  assert.deepEqual([gone.rederived, gone.why], ["impossible", "its plugin is not in use"]);
  const away = await opened.canaries.verify({ ...token, decky_uuid: "elsewhere" }, arm);
  assert.equal(away.found, "unreachable");
  await opened.end();
});

test("revoke silences, removes what nobody touched, and leaves what somebody did", async () => {
  const opened = await open();
  const { token, file } = await plant(opened);
  const rc = (await opened.store.files.ofDecky(token.decky_uuid)).find(({ path }) =>
    path.endsWith(".vaultrc"),
  );
  const [decky] = opened.engine.info.deckies();
  const rcFile = join(decky?.ref ?? "", rc?.path ?? "");
  appendFileSync(rcFile, "mine\n");
  const would = await opened.canaries.wouldRevoke(token);
  assert.equal(existsSync(file), true);
  const done = await opened.canaries.revoke(token);
  assert.deepEqual(done, would);
  assert.equal(existsSync(file), false);
  assert.equal(readFileSync(rcFile, "utf8"), "color=on\nmine\n");
  assert.deepEqual(done.left, [{ path: rc?.path, why: "the file was changed by somebody else" }]);
  assert.equal(done.removed.length, 2);
  const [row] = await opened.store.tokens.all();
  assert.equal(row?.state, "revoked");
  assert.ok(row?.revoked_at !== null);
  await opened.end();
  const told = opened.events.find(({ topic }) => topic === `canary.${token.uuid}.revoked`);
  assert.deepEqual(told?.payload, {
    token_id: token.uuid,
    decky_id: token.decky_uuid,
    revoked_at: row?.revoked_at,
  });
});

test("an operator's document is armed, planted as its owner's, and made again from the kept original", async () => {
  const opened = await open();
  const upload = {
    decky: "one",
    path: `/home/${login}/rota.html`,
    mode: 0o600,
    document: notes,
    orderedBy: "operator",
  };
  const outcome = await opened.canaries.upload(upload, arm);
  assert.equal(outcome.status, "done", "why" in outcome ? outcome.why : "");
  const [token] = await opened.store.tokens.all();
  assert.ok(token !== undefined);
  assert.deepEqual([token.instrumenter, token.kind, token.content_class], ["html", "http", "canary_upload"]);
  const [row] = await opened.store.files.ofDecky(token.decky_uuid);
  assert.deepEqual([row?.category, row?.account, row?.mode, row?.editKey], ["canary", login, 0o600, null]);
  const verdict = await opened.canaries.verify(token, arm);
  assert.deepEqual([verdict.found, verdict.rederived], ["intact", "same"]);
  await opened.canaries.revoke(token);
  assert.deepEqual(await opened.store.files.ofDecky(token.decky_uuid), []);
  await opened.end();
});

test("a document that cannot be armed is not planted, and leaves no token", async () => {
  const opened = await open();
  const document = { ...notes, name: "rota.png" };
  const upload = { decky: "one", path: "/srv/rota.png", mode: 0o644, document, orderedBy: "operator" };
  await assert.rejects(opened.canaries.upload(upload, arm), /cannot call home/);
  const telling = {
    ...upload,
    path: "/srv/rota.html",
    document: { bytes: Buffer.from("a honeypot"), name: "x.html" },
  };
  await assert.rejects(opened.canaries.upload(telling, arm), rejectsWith("DN_ARTIFACT_BRAND"));
  assert.deepEqual(await opened.store.tokens.all(), []);
  assert.equal((await opened.store.counts()).synthetic_files, 0);
  await opened.end();
});

test.run();
