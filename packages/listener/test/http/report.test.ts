import assert from "node:assert/strict";
import { type DecnetErrorRecord, MINUTE } from "@decnet/sdk";
import { test } from "uvu";
import { socketReporter } from "../../src/http/report.ts";

const failing = (code: string): NodeJS.ErrnoException => Object.assign(new Error(`accept ${code}`), { code });

test("what fails is told of once a minute for each kind, and what clients do every day never", () => {
  const clock = { at: 0, now: () => clock.at };
  const told: DecnetErrorRecord[] = [];
  const report = socketReporter({ clock, onProblem: (record) => told.push(record) });
  for (const code of ["ECONNRESET", "EPIPE", "EMFILE", "EMFILE", "ENOBUFS"]) report(failing(code));
  clock.at = MINUTE - 1;
  report(failing("EMFILE"));
  clock.at = MINUTE;
  report(failing("EMFILE"));
  assert.deepEqual(
    told.map(({ code, cause }) => `${code}: ${cause}`),
    ["EMFILE", "ENOBUFS", "EMFILE"].map((code) => `DN_LISTENER_SOCKET: accept ${code}`),
  );
});

test.run();
