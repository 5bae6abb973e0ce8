import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { test } from "uvu";

const root = fileURLToPath(new URL("../../../", import.meta.url));

const sources = ["packages", "plugins"]
  .flatMap((room) => readdirSync(`${root}${room}`).map((name) => `${root}${room}/${name}/src`))
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name}`),
  )
  .filter((file) => file.endsWith(".ts"));

test("every error code is documented, and nothing else is", () => {
  const used = new Set(
    sources.flatMap((file) =>
      [...readFileSync(file, "utf8").matchAll(/"(DN_[A-Z_]+)"/g)].map(([, code]) => code),
    ),
  );
  const documented = [...readFileSync(`${root}docs/errors.md`, "utf8").matchAll(/^### (DN_[A-Z_]+)$/gm)].map(
    ([, code]) => code,
  );
  assert.deepEqual([...documented].sort(), [...used].sort());
});

test.run();
