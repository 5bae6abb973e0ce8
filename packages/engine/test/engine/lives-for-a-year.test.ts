import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { test } from "uvu";
import { PluginHost } from "../../src/plugin-host.ts";
import { usePlugins } from "../../src/plugins/use-plugins.ts";
import { PLUGIN_FOLDERS, simulatedFleet } from "../audit/simulated-fleet.ts";

const TICK_SECONDS = 5400;
// Per decky: three logs and four old ones of each, and what a handful of people keep.
const MOST_FILES = 900;
const MOST_BYTES = 24 * 1024 * 1024;

interface Line {
  readonly decky: string;
  readonly path: string;
  readonly contentClass: string;
  readonly account: string;
  readonly size: number;
}

test("in a year nothing grows beyond its class's limit, and no host beyond a home's worth", async () => {
  const { config, report } = await simulatedFleet(365, 3, TICK_SECONDS, "year");
  const host = new PluginHost();
  await usePlugins(host, config, PLUGIN_FOLDERS);
  const manifest = readFileSync(join(report.out, "manifest.jsonl"), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);
  const counts = new Map<string, number>();
  const bytes = new Map<string, number>();
  for (const { decky, path, contentClass, size } of manifest) {
    const declared = host.registry.get(contentClass)?.contentClass;
    assert.ok(size <= (declared?.file?.maxBytes ?? 1 << 20), `${path}: ${size} bytes`);
    counts.set(decky, (counts.get(decky) ?? 0) + 1);
    bytes.set(decky, (bytes.get(decky) ?? 0) + size);
    if (path.endsWith(".gz"))
      assert.ok(gunzipSync(readFileSync(join(report.out, "deckies", decky, path))).length > 0, path);
  }
  for (const [decky, count] of counts) {
    assert.ok(count < MOST_FILES, `${decky}: ${count} files`);
    assert.ok((bytes.get(decky) ?? 0) < MOST_BYTES, `${decky}: ${bytes.get(decky)} bytes`);
  }
  assert.ok(manifest.some(({ path }) => path.endsWith(".4.gz")));
});

test.run();
