import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { writeFile } from "@decnet/sdk/testing";
import { test } from "uvu";
import { cacheTmp } from "./fleet.ts";

const read = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");
const partsIn = (folder: string) =>
  readdirSync(new URL(`../src/${folder}/`, import.meta.url))
    .map((name) => name.replace(".ts", ""))
    .filter((name) => /weight: \d/.test(read(`../src/${folder}/${name}.ts`)));

test("the README names every content and every encoding", () => {
  const readme = read("../README.md");
  for (const name of [...partsIn("contents"), ...partsIn("encodings")])
    assert.match(readme, new RegExp(`\n\\| \`${name}\` +\\|`), name);
});

test("the README's example is what the plugin writes", async () => {
  const { body } = await writeFile(await cacheTmp(), { seed: "x5" });
  assert.ok(read("../README.md").includes(`\n${Buffer.from(body).toString()}`), Buffer.from(body).toString());
});

test.run();
