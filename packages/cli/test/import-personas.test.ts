import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parsePersona } from "@decnet/sdk";
import { test } from "uvu";
import { decnet, fileWith, folder, startDecnet } from "./fixtures/decnet.ts";

const ana = { name: "Ana Lopes", email: "ana@corp.example", role: "DBA" };
const rui = { name: "Rui Melo", email: "rui@corp.example", role: "Developer" };
const pool = (name: string, entries: unknown) => fileWith(name, JSON.stringify(entries));
const importing = (...args: readonly string[]) => decnet("realism", "import-personas", ...args);

test("good entries are installed with mode 0640, bad ones named with index, field and reason", async () => {
  const source = pool("mixed.json", [
    ana,
    { ...rui, email: "nobody" },
    { name: "X" },
    rui,
    { ...ana, name: "Twin" },
  ]);
  const output = join(folder, "installed.json");
  const { code, stdout, stderr } = await importing(source, "-o", output);
  assert.equal(code, 0, stderr);
  assert.equal(stdout, `2 personas written to ${output}\n`);
  assert.match(stderr, /^entry 1 is dropped: email /m);
  assert.match(stderr, /^entry 2 is dropped: email is missing$/m);
  assert.match(stderr, /^entry 2 is dropped: role is missing$/m);
  assert.match(stderr, /^entry 4 is dropped: email is that of entry 0 already$/m);
  assert.deepEqual(JSON.parse(readFileSync(output, "utf8")), [ana, rui]);
  assert.equal(statSync(output).mode & 0o777, 0o640);
});

test("nothing is written when no entry is right, and what was there stays", async () => {
  const output = pool("kept.json", [ana]);
  const { code, stdout, stderr } = await importing(pool("none.json", [{ name: "X" }]), "-o", output);
  assert.equal(code, 1);
  assert.equal(stdout, "");
  assert.match(stderr, /DN_PERSONA_NONE none of its 1 entries is a persona/);
  assert.deepEqual(JSON.parse(readFileSync(output, "utf8")), [ana]);
});

test("one person is too few for mail, and said so", async () => {
  const { code, stderr } = await importing(pool("one.json", [ana]), "-o", join(folder, "one-out.json"));
  assert.equal(code, 0);
  assert.match(stderr, /mail needs two/);
});

test("--dry-run writes nothing; --json prints one document", async () => {
  const output = join(folder, "dry.json");
  const { stdout } = await importing(pool("two.json", [ana, {}, rui]), "-o", output, "--dry-run", "--json");
  const document = JSON.parse(stdout);
  assert.deepEqual(
    { ...document, dropped: document.dropped.map(({ index }: { index: number }) => index) },
    { path: output, written: false, personas: [ana.email, rui.email], dropped: [1, 1, 1] },
  );
  assert.equal(existsSync(output), false);
});

test("DECNET_REALISM_PERSONAS says where to; no staged file stays behind", async () => {
  const output = join(folder, "by-variable", "people.json");
  const run = startDecnet(["realism", "import-personas", pool("var.json", [ana, rui])], {
    DECNET_REALISM_PERSONAS: output,
  });
  assert.equal((await run.ended).code, 0);
  assert.deepEqual(readdirSync(join(folder, "by-variable")), ["people.json"]);
});

test("an agent refuses, a master does not", async () => {
  const file = pool("mode.json", [ana, rui]);
  const output = join(folder, "mode-out.json");
  const run = (mode: string) =>
    startDecnet(["realism", "import-personas", file, "-o", output], { DECNET_MODE: mode }).ended;
  const refused = await run("agent");
  assert.equal(refused.code, 2);
  assert.match(refused.stderr, /DN_PERSONA_MODE .*agent/);
  assert.equal(existsSync(output), false);
  assert.equal((await run("master")).code, 0);
});

test("a file that is no list, or not there, is a clear error", async () => {
  for (const file of [pool("object.json", { ana }), join(folder, "missing.json")]) {
    const { code, stderr } = await importing(file, "-o", join(folder, "never.json"));
    assert.equal(code, 1);
    assert.match(stderr, /^DN_PERSONA_POOL /);
    assert.doesNotMatch(stderr, /at .*\.ts:/);
  }
});

test("a pool that cannot be written is a clear error", async () => {
  writeFileSync(join(folder, "in-the-way"), "");
  const { code, stderr } = await importing(
    pool("w.json", [ana, rui]),
    "-o",
    join(folder, "in-the-way", "x.json"),
  );
  assert.equal(code, 1);
  assert.match(stderr, /^DN_PERSONA_WRITE /);
});

test("the schema that is printed is that of a pool", async () => {
  const { stdout } = await decnet("realism", "persona-schema");
  const schema = JSON.parse(stdout);
  assert.equal(schema.type, "array");
  assert.deepEqual(schema.items.required.slice(0, 3), ["name", "email", "role"]);
});

test("the examples are twelve people of five languages and at least three zones, and a topology's", () => {
  const read = (name: string): object[] =>
    JSON.parse(
      readFileSync(fileURLToPath(new URL(`../../../examples/personas/${name}`, import.meta.url)), "utf8"),
    );
  const people = read("email_personas.json").map((entry) => {
    const result = parsePersona(entry);
    assert.ok("persona" in result, JSON.stringify(result));
    return result.persona;
  });
  assert.equal(people.length, 12);
  assert.deepEqual([...new Set(people.map(({ language }) => language))].sort(), [
    "de",
    "en",
    "es",
    "fr",
    "pt",
  ]);
  assert.ok(new Set(people.map(({ timezone }) => timezone)).size >= 3);
  for (const entry of read("plant-floor.json"))
    assert.ok("persona" in parsePersona({ language: "de", ...entry }));
});

test.run();
