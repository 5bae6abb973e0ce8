import assert from "node:assert/strict";
import { HOUR, MINUTE } from "@decnet/sdk";
import { test } from "uvu";
import { OUT_OF_ORDER } from "../../../src/audit/tells/logs/l02-out-of-order.ts";
import { makeView, NOW } from "../make-host.ts";
import { logHost, type MadeLine } from "./log-host.ts";

const at = (...moments: number[]): MadeLine[] => moments.map((moment) => [moment, "cron[1]", "x"]);

const hits = (lines: readonly MadeLine[], logStamp: "bsd" | "iso8601" = "iso8601") =>
  OUT_OF_ORDER.check(makeView(logHost({ "/var/log/syslog": lines }, { logStamp })));

test("a line that is older than one above it is seen", async () => {
  for (const form of ["bsd", "iso8601"] as const) {
    const found = await hits(at(NOW - 5 * HOUR, NOW - 2 * HOUR, NOW - 3 * HOUR, NOW - HOUR), form);
    assert.deepEqual(
      found.map(({ line }) => line),
      [3],
    );
  }
});

test("two threads that overtake each other by a moment are not", async () => {
  assert.deepEqual(await hits(at(NOW - HOUR, NOW - HOUR - 0.4, NOW - HOUR + 5)), []);
});

test("a clock that is put right is not", async () => {
  assert.deepEqual(
    await hits([
      ...at(NOW - HOUR),
      [NOW - 2 * HOUR, "chronyd[312]", "System clock was stepped by -3600.1 seconds"],
      ...at(NOW - HOUR),
    ]),
    [],
  );
  assert.deepEqual(
    await hits([
      ...at(NOW - HOUR),
      [NOW - 2 * HOUR, "kernel", "[    0.000000] Linux version 6.1.0-18-amd64"],
      ...at(NOW - HOUR),
    ]),
    [],
  );
});

test("the hour that comes twice in autumn is not, though BSD stamps look as if", async () => {
  const change = Date.UTC(2026, 9, 25, 1);
  const around = [-50, -20, -5, 5, 20, 50, 80].map((minutes) => change + minutes * MINUTE);
  assert.deepEqual(await hits(at(...around), "bsd"), []);
});

test("the turn of the year, which BSD stamps do not tell, is not", async () => {
  assert.deepEqual(await hits(at(Date.UTC(2025, 11, 31, 23), Date.UTC(2026, 0, 1, 3)), "bsd"), []);
});

test.run();
