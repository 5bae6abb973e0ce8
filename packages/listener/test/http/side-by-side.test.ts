import assert from "node:assert/strict";
import { test } from "uvu";
import { askBoth } from "./both.ts";
import { startListener, type TestListener } from "./listener.ts";
import { hasTool } from "./needs.ts";
import { RAW_REQUESTS } from "./raw-requests.ts";
import { type RealNginx, startNginx } from "./real-nginx.ts";

if (hasTool("side by side with nginx", "nginx", "-v")) {
  let nginx: RealNginx;
  let ours: TestListener;
  test.before(async () => {
    nginx = await startNginx();
    ours = await startListener();
  });
  test.after(async () => {
    await nginx.stop();
    await ours.close();
  });

  for (const [name, request] of RAW_REQUESTS)
    test(`as nginx answers: ${name}`, async () => {
      const answers = await askBoth({ nginx: nginx.port, ours: ours.port }, request);
      assert.equal(answers.ours, answers.nginx);
    });
}

test("the table is long enough to mean something", () => {
  assert.ok(RAW_REQUESTS.length >= 120, `only ${RAW_REQUESTS.length}`);
  assert.equal(new Set(RAW_REQUESTS.map(([name]) => name)).size, RAW_REQUESTS.length);
});

test.run();
