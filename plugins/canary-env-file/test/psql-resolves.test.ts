import assert from "node:assert/strict";
import { canRunAlone, hasPrograms, runAlone } from "@decnet/sdk/testing";
import { test } from "uvu";
import { readEnv } from "./read-env.ts";
import { samples } from "./sample.ts";

const PSQL = "psql looks up the database's host, and connects to what it is told";
const script = new URL("./run-and-listen.ts", import.meta.url);

test(PSQL, async () => {
  if (!hasPrograms(PSQL, "psql") || !canRunAlone(PSQL)) return;
  const all = await samples(40, {
    canary: {
      token: "q4hx2m7vbn5tz3k6w2jd4rsyae",
      httpBase: "https://x.test",
      dnsZone: "assets.example.test",
    },
  });
  const urls = all
    .map(({ text }) => readEnv(text).DATABASE_URL ?? "")
    .filter((url) => url.startsWith("postgres"));
  for (const url of urls.slice(0, 3)) {
    const { asked, code, said } = JSON.parse(await runAlone(script, ["psql", url, "-c", "select 1"]));
    const { hostname } = new URL(url);
    assert.match(hostname, /^[\w-]+\.q4hx2m7vbn5tz3k6w2jd4rsyae\.assets\.example\.test$/);
    assert.deepEqual(asked, [hostname]);
    assert.equal(code, 2);
    assert.match(said, /127\.0\.0\.1\), port 5432 failed: Connection refused/);
  }
});

test.run();
