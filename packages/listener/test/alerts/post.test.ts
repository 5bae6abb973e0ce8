import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:net";
import { test } from "uvu";
import { post } from "../../src/alerts/webhook/post.ts";
import { type Reply, startReceiver } from "../fixtures/webhook-receiver.ts";

const postTo = (url: string, signal = AbortSignal.timeout(20_000)) =>
  post({ url: new URL(url), headers: { "X-Key": "k" }, body: '{"a":"ñ"}', allowPrivate: true }, signal);

const answered = async (reply: Reply) => {
  const receiver = await startReceiver(() => reply);
  const outcome = await postTo(receiver.url);
  await receiver.close();
  return outcome;
};

test("JSON is posted to the very URL, with the headers of the config", async () => {
  const receiver = await startReceiver();
  const url = receiver.url.replace("http://", "http://me:p%40ss@").concat("?a=b%20c");
  assert.deepEqual(await postTo(url), { sent: true });
  await receiver.close();
  const [got] = receiver.received;
  assert.deepEqual([got?.method, got?.path, got?.body], ["POST", "/hook?a=b%20c", '{"a":"ñ"}']);
  const headers = got?.headers ?? {};
  assert.equal(headers["content-type"], "application/json");
  assert.equal(headers["content-length"], "10");
  assert.equal(headers["x-key"], "k");
  assert.equal(headers.authorization, `Basic ${Buffer.from("me:p@ss").toString("base64")}`);
  assert.equal(headers.host, `127.0.0.1:${receiver.port}`);
});

for (const status of [200, 201, 202, 204]) {
  test(`${status} is an arrival`, async () => {
    assert.deepEqual(await answered({ status }), { sent: true });
  });
}

test("anything else is none, and says so", async () => {
  assert.deepEqual(await answered({ status: 404 }), { sent: false, why: "it answered 404" });
  assert.deepEqual(await answered({ status: 429, headers: { "retry-after": "7" } }), {
    sent: false,
    why: "it answered 429",
    waitMs: 7000,
  });
});

test("a redirection is not followed", async () => {
  const elsewhere = await startReceiver();
  const headers = { location: elsewhere.url };
  assert.deepEqual(await answered({ status: 307, headers }), {
    sent: false,
    why: "it answered 307, and redirections are not followed",
  });
  await elsewhere.close();
  assert.equal(elsewhere.received.length, 0);
});

test("a receiver that never answers is left in time", async () => {
  const receiver = await startReceiver(() => "never");
  const limit = new AbortController();
  const posted = assert.rejects(postTo(receiver.url, limit.signal), { name: "AbortError" });
  await receiver.have(1);
  limit.abort();
  await posted;
  await receiver.close();
});

test("so is one that never takes the connection's TLS up", async () => {
  const limit = new AbortController();
  const server = createServer(() => limit.abort()).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  await assert.rejects(postTo(`https://127.0.0.1:${port}/`, limit.signal), { name: "AbortError" });
  server.close();
  await once(server, "close");
});

test("an answer without an end is cut", async () => {
  const server = createServer((socket) => {
    socket.on("error", () => {});
    socket.write("HTTP/1.1 200 OK\r\n\r\n");
    const chunk = Buffer.alloc(65_536);
    const more = () => {
      while (socket.writable && socket.write(chunk));
    };
    socket.on("drain", more);
    more();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  await assert.rejects(postTo(`http://127.0.0.1:${port}/`), /never ends/);
  server.close();
  await once(server, "close");
});

test("one that cuts the connection is a failure", async () => {
  const server = createServer((socket) => socket.destroy()).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  await assert.rejects(postTo(`http://127.0.0.1:${port}/`), { code: "ECONNRESET" });
  await assert.rejects(postTo(`https://127.0.0.1:${port}/`), { code: "ECONNRESET" });
  server.close();
  await once(server, "close");
});

test.run();
