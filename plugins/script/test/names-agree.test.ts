import assert from "node:assert/strict";
import { isTechnical, type KnownFile, type Persona, tradeOf } from "@decnet/sdk";
import { HOST, PEOPLE, writeFile } from "@decnet/sdk/testing";
import { test } from "uvu";
import { JOBS } from "../src/jobs.ts";
import { planFor } from "../src/plan.ts";
import { writeScript } from "../src/write-script.ts";
import { personal } from "./context.ts";
import { loadScript, writeFleet } from "./fleet.ts";

const script = await loadScript();
const fleet = await writeFleet(25, 10);

test("at least 40 kinds of job are found in a fleet", () => {
  assert.ok(JOBS.length >= 40 && new Set(JOBS.map(({ id }) => id)).size === JOBS.length);
  const found = new Set<string>();
  for (let host = 0; host < 25; host++)
    for (const persona of PEOPLE)
      for (let ordinal = 0; ordinal < 10; ordinal++) {
        const plan = planFor(personal({ persona, ordinal, seed: `fleet ${host}` }));
        if (plan !== undefined) found.add(plan.job.id);
      }
  assert.ok(found.size >= 60, `${found.size}`);
});

test("scripts lie where people keep them", () => {
  for (const { path } of fleet) {
    assert.match(
      path,
      /^\/home\/\w+\/(bin\/|scripts\/|projects\/[\w-]+\/\w+\/)?[a-z0-9][\w-]*(\.sh|\.py)?$/,
      path,
    );
    if (!/\.(sh|py)$/.test(path)) assert.match(path, /\/bin\/[^/]+$/);
  }
});

test("a name says what the script is for", () => {
  for (const { path, body, persona, ordinal, host } of fleet) {
    const plan = planFor(personal({ persona, ordinal, seed: `fleet ${Number(host.slice(4))}` }));
    if (plan === undefined || plan.toolbox.length > 0) continue;
    const stem = path.slice(path.lastIndexOf("/") + 1).replace(/\.\w+$/, "");
    const plain = (name: string) => name.replace(/[-_\W]/g, "");
    const names = plan.job.names.map((name) =>
      plain(name.replace("{project}", plan.project?.slug ?? "").replace("{host}", plan.host?.hostname ?? "")),
    );
    const known = [...names, plain(plan.job.id)];
    assert.ok(
      known.includes(plain(stem)) || known.includes(plain(stem).replace(/\d$/, "")),
      `${path}: ${plan.job.id}`,
    );
    if (stem.includes(plan.project?.slug ?? "\0")) assert.ok(body.includes(plan.project?.slug ?? ""), body);
    if (plan.job.names.some((name) => name.includes("{host}")) && stem.includes(plan.host?.hostname ?? "\0"))
      assert.ok(body.includes(plan.host?.hostname ?? "") || body.includes(plan.host?.address ?? ""), body);
  }
});

test("a path that is taken gives way to another", () => {
  for (const persona of PEOPLE) {
    const parts = { persona, seed: "taken", ordinal: 2 };
    let files: readonly KnownFile[] = [];
    for (let attempt = 0; attempt < 8; attempt++) {
      const path = script.namer(personal({ ...parts, files }));
      assert.ok(!files.some((file) => file.path === path), path);
      files = [...files, { path, contentClass: "script" }];
    }
  }
});

test("only interpreters that exist are named, and without any there is no script", async () => {
  const only = (interpreters: readonly string[]) => ({ ...HOST, interpreters });
  for (const [interpreters, wanted] of [
    [["/bin/sh"], /^#! ?\/bin\/sh/],
    [["/bin/bash"], /^#! ?(\/bin\/bash|\/usr\/bin\/env bash)/],
    [["/usr/bin/python3"], /^#! ?\/usr\/bin\/(env )?python3/],
  ] as const) {
    for (let at = 0; at < 20; at++) {
      const parts = {
        persona: PEOPLE[at % 5] as Persona,
        host: only(interpreters),
        seed: `only ${at}`,
        ordinal: at % 4,
      };
      const { body } = await writeFile(script, parts);
      assert.match(String(body), wanted);
    }
  }
  assert.equal(script.suits?.(personal({ host: only(["/usr/bin/perl"]) })), false);
  assert.equal(script.suits?.(personal({ host: only(["/bin/sh"]) })), true);
});

test("people at a desk have a handful of scripts, and simple ones", () => {
  for (const persona of PEOPLE) {
    const suited = Array.from({ length: 10 }, (_, ordinal) => script.suits?.(personal({ persona, ordinal })));
    const isTechie = isTechnical(tradeOf(persona.role));
    assert.equal(suited.filter(Boolean).length >= 5, isTechie, persona.role);
    assert.ok(suited[0]);
  }
  const desk = fleet.filter(({ persona }) => !isTechnical(tradeOf(persona.role)));
  for (const { body, path } of desk) {
    assert.ok(body.split("\n").length < 60, body);
    assert.doesNotMatch(body, /\bpsql\b|journalctl|pg_dump|\/dev\/tcp|getopts/, path);
  }
});

test("somebody alone, without projects and neighbours, still has scripts", () => {
  for (const persona of PEOPLE) {
    for (let ordinal = 0; ordinal < 12; ordinal++) {
      const full = personal({ persona, ordinal, seed: "alone" });
      const ctx = { ...full, colleagues: [], neighbours: [], projects: [], tickets: [] };
      const path = script.namer(ctx);
      const text = writeScript({ ...ctx, path });
      assert.ok(text.startsWith("#!"));
      assert.doesNotMatch(text, /undefined|\[object|NaN/);
    }
  }
});

test("a model is asked for the same script", () => {
  const path = "/home/lwhitfield/bin/backup";
  const prompt = script.prompt?.(personal({ path })) ?? "";
  assert.ok(
    prompt.length < 900 && prompt.includes("~/bin/backup") && prompt.includes("Laura Whitfield"),
    prompt,
  );
});

test.run();
