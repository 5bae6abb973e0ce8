import assert from "node:assert/strict";
import { testContentClass } from "@decnet/sdk/testing";
import plugin from "../src/index.ts";

const LINE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}[+-]\d\d:\d\d ws-lis-014 [\w()-]+(\[\d+\])?: \S.*$/;

testContentClass(plugin, {
  holds: (body, path) => {
    assert.equal(path, "/var/log/syslog");
    assert.ok(String(body).endsWith("\n"));
    for (const line of String(body).trimEnd().split("\n")) {
      assert.match(line, LINE);
      assert.doesNotMatch(line, /pam_unix|sshd\[|sudo:/);
    }
  },
});
