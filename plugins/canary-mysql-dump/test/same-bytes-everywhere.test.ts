import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { test } from "uvu";
import { sample } from "./sample.ts";

const SCRIPT = `
  import { createHash } from "node:crypto";
  const { sample } = await import(${JSON.stringify(new URL("./sample.ts", import.meta.url).href)});
  for (const nth of [0, 1, 2, 3, 4]) console.log(createHash("sha256").update(await sample(nth)).digest("hex"));
`;
const root = fileURLToPath(new URL("../../../", import.meta.url));

const elsewhere = (env: Record<string, string>) =>
  execFileSync(
    process.execPath,
    [
      "--conditions=@decnet/source",
      "--import",
      "tsx",
      "--import",
      "./scripts/text-modules.mjs",
      "--input-type=module",
      "-e",
      SCRIPT,
    ],
    { cwd: root, env: { ...process.env, ...env }, encoding: "utf8" },
  );

test("another process in another zone and language writes the same bytes", async () => {
  const here = await Promise.all(
    [0, 1, 2, 3, 4].map(async (nth) =>
      createHash("sha256")
        .update(await sample(nth))
        .digest("hex"),
    ),
  );
  assert.equal(new Set(here).size, 5);
  assert.deepEqual(elsewhere({ TZ: "Pacific/Auckland", LANG: "de_DE.UTF-8" }).trim().split("\n"), here);
  assert.deepEqual(elsewhere({ TZ: "America/St_Johns", LC_ALL: "tr_TR.UTF-8" }).trim().split("\n"), here);
});

test.run();
