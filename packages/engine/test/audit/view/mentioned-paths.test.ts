import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { test } from "uvu";
import { mentionedPaths } from "../../../src/audit/view/mentioned-paths.ts";
import { makeHost } from "../make-host.ts";

test("crontabs and logs, packed ones too, speak of paths; other files do not", () => {
  const bodies = {
    "/var/log/syslog": "x CMD (/usr/local/bin/sync.sh --all)\n",
    "/var/log/syslog.2.gz": gzipSync("x CMD (cd / && run-parts --report /etc/cron.hourly)\n"),
    "/home/ana/notes.txt": "/opt/secret/tool\n",
  };
  const { files } = makeHost(
    Object.fromEntries(Object.entries(bodies).map(([path, body]) => [path, { body }])),
  );
  const bytes = new Map(Object.entries(bodies).map(([path, body]) => [path, Buffer.from(body as string)]));
  const crontab = [{ schedule: "@daily", user: "root", command: "/usr/sbin/logrotate /etc/logrotate.conf" }];
  assert.deepEqual(mentionedPaths(crontab, files, bytes), [
    "/usr/sbin/logrotate",
    "/etc/logrotate.conf",
    "/usr/local/bin/sync.sh",
    "/etc/cron.hourly",
  ]);
});

test.run();
