import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:net";
import type { DecnetError } from "@decnet/sdk";
import { suite } from "uvu";
import { emailSink } from "../../src/alerts/email/email-sink.ts";
import type { Sink } from "../../src/alerts/sink.ts";
import { syslogSink } from "../../src/alerts/syslog/syslog-sink.ts";
import { webhookSink } from "../../src/alerts/webhook/webhook-sink.ts";
import { sampleAlert } from "../fixtures/sample-alert.ts";

const test = suite<{ port: number; calls: () => number; close: () => Promise<unknown> }>("never inside");

test.before.each(async (context) => {
  let calls = 0;
  const server = createServer((socket) => {
    calls++;
    socket.destroy();
  }).listen(0, "::");
  await once(server, "listening");
  context.port = (server.address() as { port: number }).port;
  context.calls = () => calls;
  context.close = () => once(server.close(), "close");
});
test.after.each(async ({ close }) => void (await close()));

const isRefused = (error: DecnetError) => {
  assert.equal(error.code, "DN_ALERT_ADDRESS");
  return true;
};

const send = (sink: Sink) => sink.send(sampleAlert(), AbortSignal.timeout(20_000));

const HOSTS = [
  "127.0.0.1",
  "127.1",
  "2130706433",
  "0x7f000001",
  "0.0.0.0",
  "localhost",
  "[::1]",
  "[::]",
  "[::ffff:127.0.0.1]",
  "[::ffff:7f00:1]",
] as const;

const webhook = (host: string, port: number, allowPrivate: boolean) =>
  webhookSink({ name: "ops", format: "json", allowPrivate }, new URL(`http://${host}:${port}/`));

for (const host of HOSTS) {
  test(`a webhook on ${host} is never connected to`, async ({ port, calls }) => {
    await assert.rejects(send(webhook(host, port, false)), isRefused);
    assert.equal(calls(), 0);
    await assert.rejects(send(webhook(host, port, true)));
    assert.equal(calls(), 1, "the same host is reached when it is allowed");
  });
}

test("neither is a mail server", async ({ port, calls }) => {
  const mail = { port, secure: false, from: "a@b.example", to: ["c@d.example"], allowPrivate: false };
  for (const host of ["127.0.0.1", "localhost", "::1", "::ffff:127.0.0.1"])
    await assert.rejects(send(emailSink({ ...mail, host }, undefined)), isRefused);
  assert.equal(calls(), 0);
});

test("neither is a log server, whatever its transport", async ({ port, calls }) => {
  for (const transport of ["tcp", "udp"] as const) {
    const log = { host: "localhost", port, transport, facility: "auth", allowPrivate: false } as const;
    await assert.rejects(send(syslogSink(log, { hostname: "h", pid: 1 })), isRefused);
  }
  assert.equal(calls(), 0);
});

test.run();
