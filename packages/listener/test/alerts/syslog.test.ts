import assert from "node:assert/strict";
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import { test } from "uvu";
import { formatMessage } from "../../src/alerts/syslog/format-message.ts";
import { syslogSink } from "../../src/alerts/syslog/syslog-sink.ts";
import { sampleAlert } from "../fixtures/sample-alert.ts";

const SPEAKER = { hostname: "sensor-1", pid: 42 };
const signal = () => AbortSignal.timeout(20_000);

const EXPECTED =
  "<81>1 2026-11-18T11:00:00.123Z sensor-1 decnet 42 triggered [canary@32473" +
  ' alert_id="019a7f00-0000-7000-8000-000000000001" token_id="00000000-0000-4000-8000-000000000001"' +
  ' decky_id="decky-1" decky="web-03" kind="http" src_ip="203.0.113.7" content_class="canary_env_file"' +
  ' placement_path="/home/ana/app/.env" request_method="GET" request_path="/c/abcd***/app" user_agent="curl/8.5.0"]' +
  " \ufeffweb-03: /home/ana/app/.env was used from 203.0.113.7 over HTTP";

const sinkFor = (transport: "udp" | "tcp", port: number) =>
  syslogSink({ host: "127.0.0.1", port, transport, facility: "authpriv", allowPrivate: true }, SPEAKER);

test("a message is as RFC 5424 has it", () => {
  assert.equal(formatMessage(sampleAlert(), "authpriv", SPEAKER).toString(), EXPECTED);
});

test("a flood is told as parameters and in words", () => {
  const text = formatMessage(
    sampleAlert({ flood: { sources: 137, told: 20 } }),
    "authpriv",
    SPEAKER,
  ).toString();
  assert.match(text, / flood_sources="137" flood_told="20"\] \ufeffweb-03: .* draws more than 20 sources/);
});

test("a stranger's words stay within their parameter, and all of it within 2,048 octets", () => {
  const words = `"] [x@1 a="\\"]\r\n<0>1 ${"é".repeat(3000)}`;
  const hostile = sampleAlert({
    user_agent: words,
    request_path: words,
    dns_qname: words,
    flood: { sources: 9e6, told: 1000 },
  });
  const message = formatMessage(hostile, "local7", { hostname: "my host\n", pid: 1 });
  assert.ok(message.length <= 2048, `${message.length}`);
  const text = message.toString();
  assert.match(
    text,
    /^<185>1 \S+ myhost decnet 1 triggered \[canary@32473( [a-z_]+="([^"\\\]]|\\["\\\]])*")+\] \ufeff/,
  );
  assert.doesNotMatch(text, /[\r\n]/);
});

test("a datagram holds one message", async () => {
  const server = createSocket("udp4");
  server.bind(0, "127.0.0.1");
  await once(server, "listening");
  const message = once(server, "message");
  assert.deepEqual(await sinkFor("udp", server.address().port).send(sampleAlert(), signal()), { sent: true });
  const [packet] = await message;
  assert.equal(packet.toString(), EXPECTED);
  server.close();
});

const tcpServer = async (onSocket: (socket: Socket) => void) => {
  const server = createServer(onSocket).listen(0, "127.0.0.1");
  await once(server, "listening");
  const close = () => once(server.close(), "close");
  return { port: (server.address() as { port: number }).port, close };
};

test("over TCP a message is framed by its length in octets", async () => {
  const chunks: Buffer[] = [];
  const { port, close } = await tcpServer((socket) => socket.on("data", (chunk) => chunks.push(chunk)));
  assert.deepEqual(await sinkFor("tcp", port).send(sampleAlert({ decky: "wéb" }), signal()), { sent: true });
  await close();
  const all = Buffer.concat(chunks);
  const [, length = "", rest = ""] = /^(\d+) (.*)$/s.exec(all.toString()) ?? [];
  assert.equal(Number(length), Buffer.byteLength(rest));
  assert.match(rest, /decky="wéb"/);
});

test("a server that cuts the connection has taken nothing", async () => {
  const { port, close } = await tcpServer((socket) => socket.resetAndDestroy());
  await assert.rejects(sinkFor("tcp", port).send(sampleAlert(), signal()));
  await close();
});

test("neither has one that hangs", async () => {
  const limit = new AbortController();
  const { port, close } = await tcpServer((socket) => {
    socket.on("error", () => {}).pause();
    limit.abort();
  });
  await assert.rejects(sinkFor("tcp", port).send(sampleAlert(), limit.signal), { name: "AbortError" });
  await close().catch(() => {});
});

test.run();
