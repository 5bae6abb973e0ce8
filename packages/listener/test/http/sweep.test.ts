import assert from "node:assert/strict";
import { Random } from "@decnet/sdk";
import { test } from "uvu";
import { askBoth } from "./both.ts";
import { generateLarge, generateRequest } from "./generate-request.ts";
import { startListener, type TestListener } from "./listener.ts";
import { hasTool } from "./needs.ts";
import { type RealNginx, startNginx } from "./real-nginx.ts";

const AT_A_TIME = 16;
/** Boundaries count up on each server, in the order in which requests happen to be read. */
const withoutBoundaries = (answer: string): string => answer.replace(/\b\d{20}\b/g, "*");

if (hasTool("sweep beside nginx", "nginx", "-v")) {
  let nginx: RealNginx;
  let ours: TestListener;
  test.before(async () => {
    nginx = await startNginx();
    // The requests name a zone that we shall not know: nginx does not, either.
    ours = await startListener({ dnsZone: "" });
  });
  test.after(async () => {
    await nginx.stop();
    await ours.close();
  });

  const sweep = async (count: number, generate: (nth: number) => string): Promise<void> => {
    let next = 0;
    const statuses = new Set<string>();
    const work = async (): Promise<void> => {
      for (let nth = next++; nth < count; nth = next++) {
        const request = generate(nth);
        const answers = await askBoth({ nginx: nginx.port, ours: ours.port }, request);
        for (const [status] of answers.nginx.matchAll(/^HTTP\/1\.1 \d+/gm)) statuses.add(status);
        assert.equal(
          withoutBoundaries(answers.ours),
          withoutBoundaries(answers.nginx),
          `request ${nth}: ${JSON.stringify(request.slice(0, 2000))}`,
        );
      }
    };
    await Promise.all(Array.from({ length: AT_A_TIME }, work));
    assert.ok(statuses.size >= 4, `only ${[...statuses]}`);
  };

  test("4,000 requests, most of them nearly good, are answered alike", () =>
    sweep(4000, (nth) => generateRequest(Random.from("sweep").fork(nth))));

  test("1,000 requests about as large as nginx's buffers are answered alike", () =>
    sweep(1000, (nth) => generateLarge(Random.from("large").fork(nth))));
}

test.run();
