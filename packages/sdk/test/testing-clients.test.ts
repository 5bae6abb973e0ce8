import assert from "node:assert/strict";
import { Resolver } from "node:dns/promises";
import { existsSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import { inTemporaryFolder, layOut, listenForCalls, startNameServer } from "../src/testing/index.ts";

const LISTENING = "a listener remembers method, path and headers, and answers 404";

test(LISTENING, async () => {
  const { base, calls, take, called, close } = await listenForCalls();
  try {
    const early = called(/^POST /);
    assert.equal((await fetch(`${base}/c/token/logo.png`, { headers: { "x-one": "1" } })).status, 404);
    assert.deepEqual(
      calls.map(({ line, headers }) => [line, headers["x-one"]]),
      [["GET /c/token/logo.png", "1"]],
    );
    assert.equal((await called(/logo/)).line, "GET /c/token/logo.png");
    assert.equal(take().length, 1);
    assert.deepEqual(calls, []);
    await fetch(`${base}/later`, { method: "POST" });
    assert.equal((await early).line, "POST /later");
  } finally {
    close();
  }
});

test("a listener answers as the test wants", async () => {
  const { base, close } = await listenForCalls((response) => void response.writeHead(401).end());
  try {
    assert.equal((await fetch(base)).status, 401);
  } finally {
    close();
  }
});

test("a name server sends everybody here, and says once what it was asked", async () => {
  const names = await startNameServer();
  const resolver = new Resolver();
  resolver.setServers([`127.0.0.1:${names.port}`]);
  try {
    assert.deepEqual(await names.asked(), []);
    assert.deepEqual(await resolver.resolve4("Gw.Token.cdn.example.test"), ["127.0.0.1"]);
    await resolver.resolve4("gw.token.CDN.example.test");
    await assert.rejects(resolver.resolve6("other.example.test"), { code: "ENODATA" });
    assert.deepEqual(await names.asked(), ["gw.token.cdn.example.test", "other.example.test"]);
    assert.deepEqual(await names.asked(), []);
  } finally {
    names.close();
  }
});

test("a temporary folder is gone afterwards, also when the test fails", async () => {
  const folders: string[] = [];
  const use = (folder: string) => {
    folders.push(folder);
    writeFileSync(join(folder, "a"), "a");
    return "done";
  };
  assert.equal(await inTemporaryFolder(use), "done");
  const failing = inTemporaryFolder((folder) => {
    use(folder);
    throw new Error("as it may");
  });
  await assert.rejects(failing, /as it may/);
  assert.equal(new Set(folders).size, 2);
  for (const folder of folders) assert.ok(!existsSync(folder), folder);
});

test("what is laid out has its bytes, modes and times", () =>
  inTemporaryFolder(async (root) => {
    const at = Date.UTC(2026, 1, 3, 4, 5, 6, 250);
    await layOut(root, [
      { path: "/home/ana/.ssh/config", body: "Host a\n", at },
      { path: "/home/ana/.ssh/key.pub", body: Uint8Array.of(1, 2, 3), mode: 0o644 },
    ]);
    const [config, key] = ["config", "key.pub"].map((name) => statSync(join(root, "home/ana/.ssh", name)));
    assert.deepEqual([config?.mtimeMs, config?.size], [at, 7]);
    assert.deepEqual(
      [config, key].map((found) => (found?.mode ?? 0) & 0o777),
      [0o600, 0o644],
    );
    assert.equal(key?.size, 3);
    assert.equal(statSync(join(root, "home/ana/.ssh")).mode & 0o777, 0o700);
  }));

test.run();
