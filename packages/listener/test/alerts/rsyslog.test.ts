import assert from "node:assert/strict";
import { test } from "uvu";
import { syslogSink } from "../../src/alerts/syslog/syslog-sink.ts";
import { hasTools } from "../fixtures/needs.ts";
import { sampleAlert } from "../fixtures/sample-alert.ts";
import { startRsyslog } from "./rsyslog.ts";

const name = "rsyslog understands what is sent to it, over TCP and UDP, whatever a stranger wrote";
test(name, async () => {
  if (!hasTools(name, "rsyslogd")) return;
  const server = await startRsyslog();
  const alert = sampleAlert({ user_agent: 'a"] \\ [b]\r\n<0>', decky: "wéb-03" });
  for (const transport of ["tcp", "udp"] as const) {
    const to = { host: "127.0.0.1", port: server[transport], transport, allowPrivate: true } as const;
    const sink = syslogSink({ ...to, facility: "local3" }, { hostname: "sensor-1", pid: 42 });
    assert.deepEqual(await sink.send(alert, AbortSignal.timeout(20_000)), { sent: true });
    const { pri, time, host, app, msgid, data, msg } = await server.next();
    assert.deepEqual(
      [pri, time, host, app, msgid],
      ["local3.alert", "2026-11-18T11:00:00.123Z", "sensor-1", "decnet", "triggered"],
    );
    assert.match(
      data ?? "",
      /^\[canary@32473 .* decky="wéb-03" .* user_agent="a\\"\\\] \\\\ \[b\\\] <0>"\]$/,
    );
    assert.equal(
      (msg ?? "").replace(/^\ufeff/, ""),
      "wéb-03: /home/ana/app/.env was used from 203.0.113.7 over HTTP",
    );
  }
  await server.stop();
});

test.run();
