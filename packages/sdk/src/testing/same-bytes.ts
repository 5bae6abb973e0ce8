import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { suite } from "uvu";
import { type ClassChoice, loadClass } from "./load-classes.ts";
import { PEOPLE } from "./people.ts";
import { writeFile } from "./write-file.ts";

/** Which files are held against each other. */
export interface SameBytesSettings extends ClassChoice {
  /** How many seeds each person writes with. Default 2. */
  readonly seeds?: number;
}

const ELSEWHERE = [
  { TZ: "Pacific/Auckland", LANG: "de_DE.UTF-8" },
  { TZ: "America/St_Johns", LC_ALL: "tr_TR.UTF-8" },
] as const;
const MOST_OUTPUT = 1 << 26;

const digest = (body: string | Uint8Array): string => createHash("sha256").update(body).digest("hex");

/**
 * Path and hash of every file that a plugin's class writes, in order: what {@link testSameBytes} compares.
 *
 * @example await digestFiles(new URL("../src/index.ts", import.meta.url), { seeds: 1 })
 */
export const digestFiles = async (
  plugin: URL,
  { seeds = 2, ...choice }: SameBytesSettings = {},
): Promise<readonly string[]> => {
  const contentClass = await loadClass((await import(plugin.href)).default, choice);
  const digests: string[] = [];
  for (const persona of PEOPLE)
    for (let seed = 0; seed < seeds; seed++) {
      const { path, body, companions } = await writeFile(contentClass, { seed: `same${seed}`, persona });
      for (const file of [{ path, body }, ...companions]) {
        const { body: bytes, ...rest } = file;
        digests.push(`${JSON.stringify(rest)} ${digest(bytes)}`);
      }
    }
  return digests;
};

/**
 * Holds what a plugin writes in this process against what it writes in others: in other time zones and languages, and on
 * another Node where `DECNET_TEST_NODE` names its executable. Call it once in a test file of the plugin.
 *
 * @param plugin the module whose default export the plugin is.
 * @example testSameBytes(new URL("../src/index.ts", import.meta.url));
 */
export const testSameBytes = (plugin: URL, settings: SameBytesSettings = {}): void => {
  const test = suite("same bytes elsewhere");
  const script = `
    const { digestFiles } = await import(${JSON.stringify(import.meta.url)});
    const digests = await digestFiles(new URL(${JSON.stringify(plugin.href)}), ${JSON.stringify(settings)});
    process.stdout.write(JSON.stringify(digests));`;
  const other = process.env.DECNET_TEST_NODE;
  const here = digestFiles(plugin, settings);

  for (const node of other === undefined ? [process.execPath] : [process.execPath, other])
    for (const env of ELSEWHERE)
      test(`${node} in ${env.TZ} writes what this process writes`, async () => {
        const { stdout } = await promisify(execFile)(
          node,
          [...process.execArgv, "--input-type=module", "--eval", script],
          { env: { ...process.env, ...env }, maxBuffer: MOST_OUTPUT },
        );
        const digests = await here;
        assert.ok(new Set(digests).size > PEOPLE.length, "hardly anything was written");
        assert.deepEqual(JSON.parse(stdout), digests);
      });

  test.run();
};
