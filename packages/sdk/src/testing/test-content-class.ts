import assert from "node:assert/strict";
import type { TObject } from "typebox";
import { suite } from "uvu";
import { BRAND } from "../brand.ts";
import { DEFAULT_FOLDERS, isInside, pathProblem } from "../check-path.ts";
import type { AnyClass } from "../compose-body.ts";
import type { Plugin } from "../define-plugin.ts";
import { Random } from "../random.ts";
import { makeContext } from "./context.ts";
import { type ClassChoice, loadClass, loadClasses } from "./load-classes.ts";
import { PEOPLE, personInTurn } from "./people.ts";
import { liveFile, writeFile } from "./write-file.ts";

/** What the contract suite is told about a class. */
export interface ContractSettings extends ClassChoice {
  /** How many seeds are tried. Default 60. */
  readonly seeds?: number;
  /** Share of seeds whose bodies must differ from all others. Default 0.95. */
  readonly distinct?: number;
  /**
   * Mean milliseconds of processor time a body may take; generous, it is there to catch a class that explodes. Not time on
   * the clock: that is longer on a machine that has other things to do. Default 250.
   */
  readonly budgetMs?: number;
  /** A class's own rule, held against every body and every edit; it throws when the rule is broken. */
  readonly holds?: (body: string | Uint8Array, path: string) => void;
}

const EDITS = 30;
const asBuffer = (body: string | Uint8Array) =>
  typeof body === "string" ? Buffer.from(body) : Buffer.from(body);

/**
 * The contract every content class keeps, as a uvu suite: same seed, same bytes; different seeds, many bodies; streams
 * that others cannot disturb; a context left alone; valid paths; edits by the rules; strict options; a time budget.
 * Call it once in a test file of the plugin.
 *
 * @example
 * import plugin from "../src/index.ts";
 * testContentClass(plugin, { holds: (body) => assert.match(String(body), /\[ \]/) });
 */
export const testContentClass = <Options extends TObject>(
  plugin: Plugin<Options>,
  settings: ContractSettings = {},
): void => {
  const { seeds = 60, distinct = 0.95, budgetMs = 250, options = {}, holds = () => {} } = settings;
  const load = (): Promise<AnyClass> => loadClass(plugin, settings);
  const test = suite(`${plugin.name}: contract`);
  const people = Array.from({ length: seeds }, (_, at) => ({
    seed: `s${at}`,
    persona: personInTurn(at),
  }));

  test("same seed, same path and bytes", async () => {
    for (const parts of people.slice(0, 10)) {
      const [first, second] = [await writeFile(await load(), parts), await writeFile(await load(), parts)];
      assert.equal(first.path, second.path);
      assert.ok(asBuffer(first.body).equals(asBuffer(second.body)), `${first.path} differs between two runs`);
      assert.deepEqual(first.companions, second.companions);
    }
  });

  test("different seeds, many bodies", async () => {
    const contentClass = await load();
    const bodies = new Set<string>();
    for (const parts of people)
      bodies.add(asBuffer((await writeFile(contentClass, parts)).body).toString("latin1"));
    assert.ok(bodies.size >= seeds * distinct, `only ${bodies.size} distinct bodies from ${seeds} seeds`);
  });

  test("a stream others drew from changes nothing", async () => {
    const contentClass = await load();
    const root = Random.from("shared");
    const before = root.fork(contentClass.id).next();
    root.next();
    root.fork("another").next();
    assert.equal(root.fork(contentClass.id).next(), before);
    const alone = await writeFile(contentClass, { seed: "alone" });
    await writeFile(contentClass, { seed: "another" });
    const again = await writeFile(contentClass, { seed: "alone" });
    assert.ok(asBuffer(alone.body).equals(asBuffer(again.body)), "an earlier body leaks into a later one");
  });

  test("valid paths, in folders the class may use", async () => {
    const contentClass = await load();
    const folders = contentClass.file?.folders ?? DEFAULT_FOLDERS[contentClass.category];
    for (const parts of people) {
      const ctx = makeContext(contentClass, parts);
      const path = contentClass.namer(ctx);
      assert.equal(pathProblem(path), undefined, `${path} ${pathProblem(path)}`);
      assert.ok(isInside(path, folders, ctx.account.home), `${path} is not in ${folders.join(", ")}`);
      assert.ok(!BRAND.test(path.slice(1)), `${path} gives us away`);
    }
  });

  test("companions keep the rules of the file they come with", async () => {
    const contentClass = await load();
    const folders = contentClass.file?.folders ?? DEFAULT_FOLDERS[contentClass.category];
    for (const parts of people) {
      const { account, clock } = makeContext(contentClass, parts);
      const { path: main, companions } = await writeFile(contentClass, parts);
      const paths = [main, ...companions.map(({ path }) => path)];
      assert.equal(new Set(paths).size, paths.length, `two files are at one of ${paths.join(", ")}`);
      for (const { path, body, mode = 0o644, at = clock.now() } of companions) {
        assert.equal(pathProblem(path), undefined, `${path} ${pathProblem(path)}`);
        assert.ok(isInside(path, folders, account.home), `${path} is not in ${folders.join(", ")}`);
        assert.ok(!BRAND.test(path.slice(1)), `${path} gives us away`);
        assert.ok(!BRAND.test(asBuffer(body).toString("latin1")), `${path} gives us away in its bytes`);
        assert.ok(mode >= 0 && mode <= 0o1777, `${path} has mode ${mode}`);
        assert.ok(at <= clock.now(), `${path} is younger than the file it comes with`);
      }
    }
  });

  test("bodies keep the class's rules, and name nothing of ours", async () => {
    const contentClass = await load();
    for (const parts of people) {
      const { path, body } = await writeFile(contentClass, parts);
      assert.ok(body.length > 0, `${path} is empty`);
      assert.ok(!BRAND.test(asBuffer(body).toString("latin1")), `${path} gives us away`);
      assert.ok(body.length <= (contentClass.file?.maxBytes ?? 1 << 20), `${path} is too large`);
      holds(body, path);
    }
  });

  test("what is asked of a model is what the class writes itself", async () => {
    const contentClass = await load();
    if (contentClass.prompt === undefined) return;
    for (const parts of people) {
      const { path, body } = await writeFile(contentClass, parts);
      const ctx = makeContext(contentClass, { ...parts, path });
      assert.ok(contentClass.prompt(ctx).trim() !== "", `${path}: an empty prompt`);
      const objection = contentClass.accepts?.(String(body), ctx);
      assert.equal(objection, undefined, `${path}: a body of its own is refused: ${objection}`);
    }
    for (const parts of people.slice(0, PEOPLE.length * 2)) {
      const { path } = await writeFile(contentClass, parts);
      const versions = await liveFile(contentClass, EDITS, parts);
      for (const [at, version] of versions.entries()) {
        const previous = versions[at - 1];
        if (previous === undefined) continue;
        const ctx = makeContext(contentClass, { ...parts, path, edits: at });
        const objection = contentClass.accepts?.(version, ctx, previous);
        assert.equal(objection, undefined, `${path}: edit ${at} of its own is refused: ${objection}`);
      }
    }
  });

  test("edits keep the rules, and repeat from the same seed", async () => {
    const contentClass = await load();
    if (contentClass.nextIteration === undefined) return;
    for (const parts of people.slice(0, PEOPLE.length * 2)) {
      const { path } = await writeFile(contentClass, parts);
      const versions = await liveFile(contentClass, EDITS, parts);
      assert.deepEqual(await liveFile(contentClass, EDITS, parts), versions);
      assert.ok(
        versions.length > EDITS / 2,
        `only ${versions.length - 1} of ${EDITS} edits changed anything`,
      );
      for (const [at, version] of versions.entries()) {
        assert.notEqual(version, versions[at - 1], `edit ${at} changed nothing and should return undefined`);
        assert.ok(!BRAND.test(version), `edit ${at} of ${path} gives us away`);
        holds(version, path);
      }
    }
  });

  test("works with no options given, and refuses unknown ones", async () => {
    if (settings.options === undefined) assert.ok((await loadClasses(plugin)).length > 0);
    await assert.rejects(loadClasses(plugin, { ...options, noSuchOption: 1 }), TypeError);
  });

  test("stays in its time budget", async () => {
    const contentClass = await load();
    await writeFile(contentClass, people[0]);
    const started = process.cpuUsage();
    for (const parts of people) await writeFile(contentClass, parts);
    const { user, system } = process.cpuUsage(started);
    const mean = (user + system) / 1000 / seeds;
    assert.ok(mean <= budgetMs, `${mean.toFixed(1)} ms a body, ${budgetMs} allowed`);
  });

  test.run();
};
