import assert from "node:assert/strict";
import { type Persona, type PersonalContext, Random } from "@decnet/sdk";
import { makeContext, PEOPLE, PROJECTS, WRITTEN_AT, writeFile } from "@decnet/sdk/testing";
import { test } from "uvu";
import { finish } from "../src/finish.ts";
import { styleOf } from "../src/style.ts";
import { everyone, itemsOf, personWith, todo } from "./fleet.ts";

const laura = PEOPLE[0] as Persona;
const seeds = Array.from({ length: 40 }, (_, seed) => `style${seed}`);

test("the bytes do not depend on the moment", async () => {
  const contentClass = await todo();
  for (const persona of everyone()) {
    const now = await writeFile(contentClass, { seed: "t", persona });
    const later = await writeFile(contentClass, { seed: "t", persona, at: WRITTEN_AT + 97 * 86_400_000 });
    assert.deepEqual(later, now);
    const edit = async (at: number) => {
      const ctx = makeContext(contentClass, { seed: "t", persona, path: now.path, edits: 3, at });
      return contentClass.nextIteration?.(String(now.body), ctx);
    };
    assert.equal(await edit(WRITTEN_AT), await edit(WRITTEN_AT + 31 * 86_400_000));
  }
});

test("a project's file is about that project alone", async () => {
  const contentClass = await todo();
  for (const persona of everyone())
    for (const project of PROJECTS) {
      const { home } = makeContext(contentClass, { persona }).account;
      for (const path of [
        `${home}/projects/${project.slug}/TODO.md`,
        `${home}/${project.slug.replace("-", "_")}_todo.txt`,
      ]) {
        const data = JSON.stringify(
          await contentClass.data?.(makeContext(contentClass, { seed: path, persona, path })),
        );
        for (const { key, name } of PROJECTS.filter((other) => other.key !== project.key))
          assert.ok(!data.includes(`${key}-`) && !data.includes(name), `${path} speaks of ${name}: ${data}`);
      }
    }
});

test("a list to talk over with somebody is named after them and does not name them as a third person", async () => {
  const contentClass = await todo();
  let seen = 0;
  for (const seed of [...seeds, ...seeds.map((seed) => `${seed}b`)])
    for (const persona of PEOPLE) {
      const { path, body } = await writeFile(contentClass, {
        seed,
        persona,
        ordinal: seeds.indexOf(seed) % 8,
      });
      if (!/marta\.(md|txt)$/.test(path)) continue;
      seen++;
      const [, ...rest] = String(body).split("\n");
      assert.ok(!rest.join("\n").includes("Marta"), `${path}\n${body}`);
    }
  assert.ok(seen > 0);
});

test("a lower case person writes in lower case, tickets aside", async () => {
  const contentClass = await todo();
  for (const seed of seeds) {
    const { body } = await writeFile(contentClass, { seed, persona: laura });
    for (const { words } of itemsOf(String(body))) {
      const plain = words.replace(/\b[A-Z]+-\d+\b/g, "");
      assert.equal(plain, plain.toLowerCase());
    }
  }
});

test("files and tickets keep their letters, and stand whole in backticks", async () => {
  const style = styleOf(makeContext(await todo(), { persona: laura }) as PersonalContext, "/x.md");
  const random = Random.from("finish");
  const written = (text: string, ticks: boolean) =>
    finish(text, { ...style, ticks, habits: { ...style.habits, letters: "lower", endings: [] } }, random);
  assert.equal(written("Fix ~/bin/Sync-All.sh, BIL-12", false), "fix ~/bin/Sync-All.sh, BIL-12");
  assert.equal(written("Fix ~/bin/Sync-All.sh now", true), "fix `~/bin/Sync-All.sh` now");
  assert.equal(
    written("Run /usr/local/bin/backup.sh and Import.py", true),
    "run `/usr/local/bin/backup.sh` and `Import.py`",
  );
});

test("an ending a person is known for turns up, and nobody else has it", async () => {
  const contentClass = await todo();
  const ended = async (persona: Persona) => {
    let count = 0;
    for (const seed of seeds)
      count += (String((await writeFile(contentClass, { seed, persona })).body).match(/ok\?/g) ?? []).length;
    return count;
  };
  assert.ok((await ended(laura)) > 10);
  assert.equal(await ended(personWith(laura, { mannerisms: [] })), 0);
});

test("tickets are for those who work with them", async () => {
  const contentClass = await todo();
  const nurse = personWith(laura, { role: "Office Assistant", mannerisms: [] });
  for (const seed of seeds) {
    const { body } = await writeFile(contentClass, { seed, persona: nurse });
    assert.ok(!/\b[A-Z]{3}-\d+/.test(String(body)), String(body));
  }
});

test("nobody writes about hosts whose work has none", async () => {
  const contentClass = await todo();
  for (const role of ["Accountant", "HR Officer", "Sales Manager", "Head of Operations Planning"])
    for (const seed of seeds) {
      const { body } = await writeFile(contentClass, { seed, persona: personWith(laura, { role }) });
      assert.ok(!/db-lis-02|mail01|build-07|ws-lis/.test(String(body)), String(body));
    }
});

test("a fleet of one host, one person and no project still gets lists", async () => {
  const contentClass = await todo();
  for (const persona of everyone())
    for (const seed of seeds.slice(0, 4)) {
      const ctx = {
        ...makeContext(contentClass, { seed, persona }),
        colleagues: [],
        neighbours: [],
        projects: [],
      };
      const path = contentClass.namer(ctx);
      const data = JSON.stringify(await contentClass.data?.({ ...ctx, path }));
      assert.ok(
        !/[{}]\w*[{}]|undefined/.test(data.replace(/[{}]"|"[{}]|[{}],|,[{}]|[{}]\]|\]\}/g, "")),
        data,
      );
      const next = await contentClass.nextIteration?.("- [ ] one\n- [x] two\n", { ...ctx, path, edits: 1 });
      assert.ok(next !== undefined && next.length > 0);
    }
});

test("the prompt names the list's syntax", async () => {
  const contentClass = await todo();
  const ctx = makeContext(contentClass, { persona: PEOPLE[4] as Persona, path: "/home/jvogt/todo.md" });
  const prompt = contentClass.prompt?.(ctx) ?? "";
  assert.match(prompt, /\[ \]/);
});

test.run();
