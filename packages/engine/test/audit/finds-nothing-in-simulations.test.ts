import assert from "node:assert/strict";
import { test } from "uvu";
import { openAudit } from "../../src/audit/open-audit.ts";
import { PLUGIN_FOLDERS, simulatedFleet } from "./simulated-fleet.ts";

// A young simulation cannot have an old file.
const TAKES_A_MONTH = new Set(["T10"]);

test("a fleet that was lived in for days gives nothing away, and real hosts no less", async () => {
  const { config, report } = await simulatedFleet(12, 6, 180, "audited");
  const { findings, tells } = await openAudit({
    config,
    pluginFolders: PLUGIN_FOLDERS,
    onProblem: (problem) => assert.fail(JSON.stringify(problem)),
    dir: report.out,
  });
  const held = findings.filter(({ tell, weight }) => weight > 0 && !TAKES_A_MONTH.has(tell));
  assert.deepEqual(held, []);
  const checked = tells.filter(({ id }) => /^[TPFLX]/.test(id));
  assert.ok(checked.length > 35, `${checked.length} tells`);
});

test.run();
