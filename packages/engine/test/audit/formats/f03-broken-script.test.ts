import assert from "node:assert/strict";
import { test } from "uvu";
import { BROKEN_SCRIPT } from "../../../src/audit/tells/formats/f03-broken-script.ts";
import { type MadeFile, makeHost, makeView } from "../make-host.ts";

const hits = async (files: Record<string, MadeFile>) => BROKEN_SCRIPT.check(makeView(makeHost(files)));

test("scripts that their interpreter refuses are seen", async () => {
  const found = await hits({
    "/home/ana/a.sh": { body: "#!/bin/bash\nif true; then\n  echo x\n" },
    "/home/ana/b.py": { body: "#!/usr/bin/env python3\nprint 'hello'\n" },
    "/home/ana/c.sh": { body: "#!/bin/sh\nfor x in 1 2\n  echo $x\ndone\n" },
    "/home/ana/bin/deploy": { mode: 0o755, body: '#!/usr/bin/env bash\necho "open\n' },
    "/home/ana/d.py": { body: "Here is the script:\n```python\nx = 1\n```\n" },
  });
  assert.deepEqual(
    found.map(({ path }) => path).sort(),
    ["a.sh", "b.py", "bin/deploy", "c.sh", "d.py"].map((name) => `/home/ana/${name}`),
  );
});

test("a name that contradicts the first line is seen", async () => {
  const found = await hits({
    "/home/ana/a.py": { body: "#!/bin/bash\necho x\n" },
    "/home/ana/b.sh": { body: "#!/usr/bin/env python3\nprint(1)\n" },
  });
  assert.deepEqual(
    found.map(({ seen }) => seen),
    ["named .py, but its first line calls bash", "named .sh, but its first line calls python3"],
  );
});

test("scripts that work are not, whatever their dialect", async () => {
  assert.deepEqual(
    await hits({
      "/home/ana/a.sh": { body: "#!/bin/bash\nshopt -s extglob\nrm -f !(keep|*.md)\na=(1 2)\n" },
      "/home/ana/b.py": { body: "#!/usr/bin/python3.11\n# -*- coding: latin-1 -*-\nprint(f'{1}')\n" },
      "/home/ana/c.sh": { body: "#!/bin/zsh\nprint $=x *(.)\n" },
      "/home/ana/pip": {
        mode: 0o755,
        body: "#!/bin/sh\n'''exec' /opt/x/python \"$0\" \"$@\"\n' '''\nimport re\n",
      },
      "/home/ana/d.pl": { body: "#!/usr/bin/perl -w\nuse strict;\n" },
      "/home/ana/e.sh": { body: "set -eu\necho plain\n" },
      "/home/ana/lib/python3.9/bad.py": { body: "print 'x'" },
      "/home/ana/notes": { mode: 0o755, body: "if then\n" },
    }),
    [],
  );
});

test.run();
