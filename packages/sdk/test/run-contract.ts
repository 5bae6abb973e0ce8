import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Titles of the contract suite's tests, in their order. */
export const SAME_SEED = "same seed, same path and bytes";
export const MANY_BODIES = "different seeds, many bodies";
export const STREAMS = "a stream others drew from changes nothing";
export const PATHS = "valid paths, in folders the class may use";
export const COMPANIONS = "companions keep the rules of the file they come with";
export const RULES = "bodies keep the class's rules, and name nothing of ours";
export const EDITS = "edits keep the rules, and repeat from the same seed";
export const BUDGET = "stays in its time budget";

/** A plugin that breaks the contract: source text put over a good class, and over the suite's settings. */
export interface BadPlugin {
  readonly name: string;
  readonly parts: string;
  readonly settings?: string;
  /** Tests that have to fail; all others have to pass. */
  readonly fails: readonly string[];
  readonly reason: RegExp;
}

/** How the contract suite ended for some plugins. */
export interface Verdict {
  readonly code: number;
  readonly failures: readonly { readonly plugin: string; readonly title: string; readonly why: string }[];
  readonly output: string;
}

const SDK = new URL("../src/index.ts", import.meta.url).href;
const TESTING = new URL("../src/testing/index.ts", import.meta.url).href;

const PRELUDE = `import { definePlugin } from ${JSON.stringify(SDK)};
import { testContentClass } from ${JSON.stringify(TESTING)};
const good = {
  id: "acme.good", category: "user", weight: 1,
  namer: ({ account, random }) => account.home + "/" + random.pick(["a", "b", "c"]) + ".txt",
  template: "call {{who}} about ticket {{n}}\\n",
  data: ({ colleagues, random }) => ({ who: random.pick(colleagues).name, n: random.int(1, 1e9) }),
  nextIteration: (previous, { edits }) => previous + "- step " + edits + "\\n",
};
const plugin = (name, parts) =>
  definePlugin({ name, apiVersion: 1, setup: (api) => api.contentClass({ ...good, ...parts }) });
`;

const failuresIn = (output: string) =>
  output.split(/^ *FAIL +/m).flatMap((chunk) => {
    const [, plugin, title, why] = /^(.+): contract +"(.+)"\n([\s\S]*)$/.exec(chunk) ?? [];
    return plugin && title ? [{ plugin, title, why: why ?? "" }] : [];
  });

/** Runs the contract suite for plugins in a process of its own. */
export const runContract = async (
  plugins: readonly Pick<BadPlugin, "name" | "parts" | "settings">[],
): Promise<Verdict> => {
  const folder = await mkdtemp(join(tmpdir(), "contract-"));
  try {
    const file = join(folder, "contract.test.mts");
    const calls = plugins.map(
      ({ name, parts, settings = "" }) =>
        `testContentClass(plugin(${JSON.stringify(name)}, {${parts}}), { seeds: 20, ${settings} });\n`,
    );
    await writeFile(file, PRELUDE + calls.join(""));
    const child = spawn(
      process.execPath,
      ["--conditions=@decnet/source", "--import", import.meta.resolve("tsx"), file],
      { env: { ...process.env, NO_COLOR: "1" }, stdio: ["ignore", "pipe", "pipe"] },
    );
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
    const [code] = await once(child, "close");
    return { code, failures: failuresIn(output), output };
  } finally {
    await rm(folder, { recursive: true });
  }
};

/** Holds a verdict against what a bad plugin has to fail, and why. */
export const assertRefused = ({ name, fails, reason }: BadPlugin, { code, failures, output }: Verdict) => {
  const own = failures.filter(({ plugin }) => plugin === name);
  assert.notEqual(code, 0, output);
  assert.deepEqual(
    own.map(({ title }) => title),
    fails,
    output,
  );
  assert.match(own.map(({ why }) => why).join("\n"), reason);
};
