import assert from "node:assert/strict";
import { HOUR } from "@decnet/sdk";
import { test } from "uvu";
import { WRONG_HOST_NAME } from "../../../src/audit/tells/logs/l01-wrong-host-name.ts";
import { makeHost, makeView, NOW } from "../make-host.ts";
import { makeLog } from "./log-host.ts";

const lines = (hostname: string, from: number) =>
  makeLog(
    [1, 2, 3].map((hour) => [from + hour * HOUR + 0.123, "cron[1]", "x"] as const),
    { hostname },
  );

const hits = (files: Parameters<typeof makeHost>[0]) => WRONG_HOST_NAME.check(makeView(makeHost(files)));

test("a log of another host is seen once, where it begins", async () => {
  const found = await hits({ "/var/log/syslog": lines("web-prod-1", NOW - 9 * HOUR) });
  assert.deepEqual(
    found.map(({ line, seen }) => [line, seen]),
    [[1, "3 lines of a host web-prod-1, which is called ws-lis-014"]],
  );
});

test("two names at the same time are seen, also in different logs", async () => {
  const found = await hits({
    "/var/log/syslog": lines("ws-lis-014", NOW - 9 * HOUR),
    "/var/log/auth.log": lines("localhost", NOW - 9 * HOUR),
  });
  assert.deepEqual(
    found.map(({ path }) => path),
    ["/var/log/auth.log"],
  );
});

test("the own name, with its domain, and the name before a change are not", async () => {
  assert.deepEqual(await hits({ "/var/log/syslog": lines("ws-lis-014.corp.example", NOW - 9 * HOUR) }), []);
  assert.deepEqual(
    await hits({
      "/var/log/syslog.1": lines("debian", NOW - 19 * HOUR),
      "/var/log/syslog": lines("ws-lis-014", NOW - 9 * HOUR),
    }),
    [],
  );
});

test("what is no syslog is not looked at", async () => {
  const body = "2026-11-19 15:42:07 startup archives unpack\n2026-11-19 15:42:07 install x:amd64 <none> 1\n";
  assert.deepEqual(
    await hits({
      "/var/log/dpkg.log": { body },
      "/var/log/nginx/access.log": {
        body: '10.0.0.1 - - [19/Nov/2026:15:42:07 +0000] "GET / HTTP/1.1" 200 1\n',
      },
      "/var/log/installer/syslog": { body: "Nov 19 15:42:07 main-menu[265]: INFO: x\n" },
    }),
    [],
  );
});

test.run();
