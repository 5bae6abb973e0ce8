import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BRAND, LANGUAGES, type Language, Random } from "@decnet/sdk";
import { test } from "uvu";
import { checkBody, sizeLimit } from "../../../src/composing/body-rules.ts";
import { clean } from "../../../src/llm/hygiene/index.ts";
import { buildQuestion } from "../../../src/llm/prompts/index.ts";
import { languageFault } from "../../../src/text/language-fault.ts";
import { slipOf } from "../../../src/text/voice-slips.ts";
import { temporaryFolder } from "../../fixtures/temporary-folder.ts";
import { fairText } from "../lists.ts";
import { occasionFor, personOf, registeredClass } from "./occasion.ts";
import { INVENTED, outputFrom } from "./outputs.ts";

const OUTPUTS = 2_000;
const PATHS: Readonly<Record<string, readonly string[]>> = {
  note: ["/home/x/notes.txt", "/home/x/notes/kestrel.md", "/home/x/logins.txt"],
  todo: ["/home/x/TODO.md", "/home/x/todo.txt"],
  draft: ["/home/x/Documents/plan.md", "/home/x/Documents/letter.txt", "/home/x/Documents/budget.csv"],
  script: ["/home/x/bin/tidy.sh", "/home/x/bin/count.py", "/home/x/bin/look"],
};

interface Used {
  readonly path: string;
  readonly text: string;
  readonly language: Language;
  readonly heavily: boolean;
}

const used: Used[] = [];
const refused = new Map<string, number>();

test(`${OUTPUTS} outputs: what is let through keeps every rule`, async () => {
  const random = Random.from("sweep");
  const classes = new Map(
    await Promise.all(Object.keys(PATHS).map(async (id) => [id, await registeredClass(id)] as const)),
  );
  for (let at = 0; at < OUTPUTS; at++) {
    const roll = random.fork(at);
    const id = roll.pick(Object.keys(PATHS));
    const registered = classes.get(id) ?? assert.fail(id);
    const path = roll.pick(PATHS[id] ?? []);
    const language = roll.pick(LANGUAGES);
    const heavily = roll.bool(0.1);
    const persona = personOf(language, { uses_llms_heavily: heavily });
    const fresh = occasionFor(registered, path, persona);
    const task = registered.contentClass.prompt?.(fresh.context) ?? "";
    const asked = (occasion: typeof fresh) => {
      const question = buildQuestion(task, occasion);
      return fairText({
        path: "",
        authorization: undefined,
        body: { ...question, prompt: `${question?.prompt}\n#${at}` },
      });
    };
    const first = asked(fresh);
    const occasion = roll.bool(0.4) ? occasionFor(registered, path, persona, first) : fresh;
    const cleaned = await clean(outputFrom(asked(occasion), roll), registered, occasion);
    if ("fault" in cleaned) {
      refused.set(cleaned.fault, (refused.get(cleaned.fault) ?? 0) + 1);
      continue;
    }
    const { text } = cleaned;
    used.push({ path, text, language, heavily });
    checkBody({ path, body: text, allowed: [] }, registered.contentClass, registered.plugin);
    assert.equal(registered.contentClass.accepts?.(text, occasion.context, occasion.previous), undefined);
    assert.ok(Buffer.byteLength(text) <= sizeLimit(registered.contentClass));
  }
  assert.ok(used.length > OUTPUTS * 0.35, `only ${used.length} were let through`);
  const faults = ["empty", "too-long", "brand", "class", "placeholder", "voice", "repeats"];
  for (const fault of [...faults, ...Object.keys(INVENTED)])
    assert.ok((refused.get(fault) ?? 0) > 0, `nothing was refused as ${fault}`);
});

test("none holds what nobody types, or what a model says", () => {
  for (const { path, text, language, heavily } of used) {
    assert.doesNotMatch(text, BRAND);
    assert.doesNotMatch(text, /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/u, path);
    assert.doesNotMatch(text, /<\/?think>|<\|/);
    if (!heavily) assert.doesNotMatch(text, /[\u2012-\u2015]/, path);
    if (!path.endsWith(".md")) assert.doesNotMatch(text, /^```/m, `${path}\n${text}`);
    assert.equal(slipOf({ path, text }), undefined);
    assert.equal(languageFault({ path, text }, language), undefined);
    assert.ok(text.endsWith("\n") && !text.endsWith("\n\n") && !text.startsWith("\n"));
  }
});

test("none names a host, an address, a path or a person that nobody has", () => {
  for (const { path, text } of used)
    for (const name of Object.values(INVENTED).flat()) assert.ok(!text.includes(name), `${path}\n${text}`);
});

test("every script that was let through is read by its interpreter", () => {
  const scripts = used.filter(({ text }) => text.startsWith("#!"));
  assert.ok(scripts.length > 50, `${scripts.length}`);
  const folder = temporaryFolder("sweep");
  mkdirSync(join(folder, "py"));
  for (const [at, { text }] of scripts.entries()) {
    if (text.slice(0, text.indexOf("\n")).includes("python")) {
      writeFileSync(join(folder, "py", `${at}.py`), text);
      continue;
    }
    const { status, stderr } = spawnSync("bash", ["-n"], { input: text, encoding: "utf8" });
    assert.equal(status, 0, `${stderr}\n${text}`);
  }
  const compile =
    'import glob, sys\nfor name in glob.glob(sys.argv[1] + "/*.py"):\n    compile(open(name, encoding="utf-8").read(), name, "exec")\n';
  execFileSync("python3", ["-c", compile, join(folder, "py")], { stdio: ["ignore", "ignore", "pipe"] });
});

test.run();
