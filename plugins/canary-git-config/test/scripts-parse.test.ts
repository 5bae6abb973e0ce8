import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CanaryContext } from "@decnet/sdk";
import { DAY } from "@decnet/sdk";
import { hasPrograms, inTemporaryFolder, PEOPLE, WRITTEN_AT } from "@decnet/sdk/testing";
import { test } from "uvu";
import { type Script, scriptOf } from "../src/scripts/script.ts";
import { THEMES } from "../src/themes/index.ts";
import { worldOf } from "../src/world/world.ts";
import { styleOf } from "../src/writing/style.ts";
import { plant } from "./repositories.ts";

const SHELL = "bash and sh parse every script, whatever was done to it";
const PYTHON = "Python compiles every script, whatever was done to it";

const contexts: readonly CanaryContext[] = await Promise.all(
  PEOPLE.map(async (persona, at) => (await plant({ seed: `parse${at}`, persona })).ctx),
);

const scripts: readonly Script[] = contexts.flatMap((ctx) => {
  const world = worldOf(ctx, WRITTEN_AT - 300 * DAY);
  const style = styleOf(world.language, world.random.fork("style"));
  return THEMES.map((theme) => scriptOf(theme, { world, style, hostList: "hosts" }));
});

/** A script before everything, after everything, and after each step alone and without it. */
const versionsOf = ({ theme: { steps }, write }: Script): readonly string[] => [
  write(() => false),
  write(() => true),
  ...steps.map((step) => write((one) => one === step)),
  ...steps.map((step) => write((one) => one !== step)),
];

const inFiles = (
  texts: readonly string[],
  suffix: string,
  use: (files: readonly string[]) => void,
): Promise<void> =>
  inTemporaryFolder((folder) =>
    use(
      texts.map((text, at) => {
        const file = join(folder, `${at}${suffix}`);
        writeFileSync(file, text);
        return file;
      }),
    ),
  );

const textsOf = (tongue: string) => [
  ...new Set(scripts.filter(({ theme }) => theme.tongue === tongue).flatMap(versionsOf)),
];

test(SHELL, async () => {
  if (!hasPrograms(SHELL, "bash")) return;
  const texts = textsOf("shell");
  assert.ok(texts.length > 400);
  for (const shell of ["bash", "sh"])
    await inFiles(
      texts.filter((text) => shell === "bash" || text.startsWith("#!/bin/sh")),
      ".sh",
      (files) => {
        const loop = `for f; do ${shell} -n "$f" || cat "$f"; done`;
        const { stdout, stderr } = spawnSync("sh", ["-c", loop, "sh", ...files], { encoding: "utf8" });
        assert.equal(stderr, "", stdout);
      },
    );
});

test(PYTHON, async () => {
  if (!hasPrograms(PYTHON, "python3")) return;
  await inFiles(textsOf("python"), ".py", (files) => {
    const { status, stderr } = spawnSync("python3", ["-m", "py_compile", ...files], { encoding: "utf8" });
    assert.equal(status, 0, stderr);
  });
});

test("every step changes something, and asks for no step that the theme has not", () => {
  for (const { theme, write } of scripts) {
    const known = new Set(theme.steps);
    write((step) => {
      assert.ok(known.has(step), `${theme.id} has no step ${step}`);
      return false;
    });
    for (const step of theme.steps) {
      assert.notEqual(
        write((one) => one === step),
        write(() => false),
        `${theme.id}: ${step}`,
      );
      assert.notEqual(
        write((one) => one !== step),
        write(() => true),
        `${theme.id}: ${step}`,
      );
    }
  }
});

test("no blank of a template is left", () => {
  for (const script of scripts)
    for (const text of versionsOf(script))
      assert.doesNotMatch(
        text,
        /[‹›¦⟪⟫⟦⟧⟨⟩]|@\w+@|\{[+-]\w+\}|\b(LOG|DIE) "|undefined|\n\n\n\n/,
        script.theme.id,
      );
});

test.run();
