import assert from "node:assert/strict";
import { liveFile, PEOPLE, WRITTEN_AT } from "@decnet/sdk/testing";
import { test } from "uvu";
import { personal } from "./context.ts";
import { loadScript } from "./fleet.ts";

const script = await loadScript();
const personAt = (at: number) => PEOPLE[at % PEOPLE.length] as (typeof PEOPLE)[0];
const partsAt = (at: number) => ({
  persona: personAt(at),
  seed: `edits ${at}`,
  ordinal: Math.floor(at / 5) % 8,
});

// What the shell brings along.
const GIVEN = /^(HOME|EDITOR|OPTARG|OPTIND|PIPESTATUS|PRETTY_NAME|PATH|PWD|[A-Z0-9_]+_QUIET)$/;

test("300 edits leave a script bounded", async () => {
  for (let at = 0; at < 15; at++) {
    const versions = await liveFile(script, 300, partsAt(at));
    const [first = ""] = versions;
    for (const version of versions) {
      assert.ok(Buffer.byteLength(version) <= 16_384, `${Buffer.byteLength(version)} bytes`);
      assert.ok(version.split("\n").length <= first.split("\n").length * 2.2 + 24, version);
    }
  }
});

test("hardly one of the first 30 edits changes nothing", async () => {
  let changed = 0;
  for (let at = 0; at < 40; at++) changed += (await liveFile(script, 30, partsAt(at))).length - 1;
  assert.ok(changed >= 40 * 30 * 0.95, `${changed}`);
});

test("no line is piled up", async () => {
  for (let at = 0; at < 30; at++) {
    const versions = await liveFile(script, 40, partsAt(at));
    const known = new Set((versions[0] ?? "").split("\n").map((line) => line.trim()));
    for (const version of versions) {
      const added = version
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line.startsWith("#") && !known.has(line));
      assert.equal(new Set(added).size, added.length, version);
    }
  }
});

test("an edit is a small one", async () => {
  let [kept, all] = [0, 0];
  for (let at = 0; at < 30; at++) {
    const versions = await liveFile(script, 15, partsAt(at));
    for (const [edit, version] of versions.slice(1).entries()) {
      const now = new Set(version.split("\n"));
      const before = (versions[edit] ?? "").split("\n");
      all += before.length;
      kept += before.filter((line) => now.has(line)).length;
    }
  }
  assert.ok(kept / all > 0.93, `${kept} of ${all}`);
});

test("a renamed variable is renamed everywhere", async () => {
  for (let at = 0; at < 60; at++) {
    const versions = await liveFile(script, 25, partsAt(at));
    for (const version of versions.filter((one) => !one.includes("python3"))) {
      const known = new Set(version.match(/[A-Za-z_]\w*(?=\+?=|\[)|(?<=\b(?:for|local) )\w+/g));
      const read = [...version.matchAll(/\bread -r(?: -d '')? ([\w ]+)/g)].flatMap(([, names = ""]) =>
        names.split(" "),
      );
      const opts = [...version.matchAll(/\bgetopts \S+ (\w+)/g)].map(([, name]) => name);
      for (const [, name = ""] of version.replaceAll(/'[^'\n]*'/g, "").matchAll(/\$\{?#?([A-Za-z_]\w*)/g))
        assert.ok(
          known.has(name) || read.includes(name) || opts.includes(name) || GIVEN.test(name),
          `${name}\n${version}`,
        );
    }
  }
});

test("what the shell goes by keeps its name", () => {
  for (let edits = 1; edits < 60; edits++) {
    const text = "#!/bin/sh\nPATH=/usr/bin:/bin\nUSER=x\nls\n";
    const next = script.nextIteration?.(text, personal({ edits, seed: `path ${edits}` }));
    if (next !== undefined) assert.match(String(next), /^PATH=.*\n(.*\n)*USER=/m);
  }
});

test("a date in a script is never later than now", async () => {
  for (let at = 0; at < 40; at++) {
    const versions = await liveFile(script, 20, partsAt(at));
    for (const [edit, version] of versions.entries()) {
      const now = WRITTEN_AT + edit * 3_600_000;
      for (const [, year, month, day] of version.matchAll(/\b(20\d\d)-(\d\d)-(\d\d)\b/g))
        assert.ok(Date.UTC(Number(year), Number(month) - 1, Number(day)) <= now + 86_400_000, version);
    }
  }
});

test("an edit of a day later bears that day's date", async () => {
  const texts = await Promise.all(
    Array.from({ length: 40 }, (_, edits) =>
      script.nextIteration?.(
        "#!/bin/sh\n# x\nLIMIT=80\ndf -h\n",
        personal({ edits: edits + 1, at: Date.UTC(2031, 4, 6, 12), persona: personAt(1) }),
      ),
    ),
  );
  assert.ok(
    texts.some((text) => /2031|\b31\b/.test(text ?? "")),
    texts.join("\n"),
  );
  assert.ok(!texts.some((text) => /2026/.test(text ?? "")));
});

test.run();
