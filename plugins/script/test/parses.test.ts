import assert from "node:assert/strict";
import { liveFile, PEOPLE } from "@decnet/sdk/testing";
import { test } from "uvu";
import { editScript } from "../src/edit/edit-script.ts";
import { filesOf } from "./account-files.ts";
import { personal } from "./context.ts";
import { loadScript, writeFleet } from "./fleet.ts";
import { needs } from "./needs.ts";
import { parseAll } from "./parse.ts";

const SCRIPTS = 65;
const EDITS = 200;
const ALONE_EVERY = 100;

if (needs("scripts parse", "bash", "sh", "python3")) {
  test("every script of a fleet parses", async () => {
    const fleets = [await writeFleet(3, 10), await writeFleet(3, 10, PEOPLE, (persona) => filesOf(persona))];
    parseAll(fleets.flat().map(({ body }) => body));
  });

  test(`${SCRIPTS} scripts parse after each of ${EDITS} edits`, async () => {
    const script = await loadScript();
    const versions: string[] = [];
    const alone: string[] = [];
    for (let at = 0; at < SCRIPTS; at++) {
      const persona = PEOPLE[at % PEOPLE.length] as (typeof PEOPLE)[0];
      const parts = { persona, seed: `parses ${at}`, ordinal: Math.floor(at / PEOPLE.length) % 10 };
      const lives = await liveFile(script, EDITS, parts);
      versions.push(...lives);
      alone.push(...lives.filter((_, edit) => edit % ALONE_EVERY === ALONE_EVERY - 1));
    }
    assert.ok(versions.length > SCRIPTS * EDITS * 0.95, `${versions.length} versions`);
    parseAll(versions, alone);
  });
}

test("what is no script of ours is left alone", async () => {
  const ctx = personal({ edits: 1 });
  const odd = [
    "",
    "notes\n",
    "#!/usr/bin/perl\nprint 1;\n",
    "#!/bin/sh\necho 'open\n",
    '#!/bin/sh\necho "open\n',
    "#!/bin/sh\ncat <<END\nopen\n",
    "#!/usr/bin/python3\nx = (1,\n",
    '#!/usr/bin/python3\n"""open\n',
    "#!/bin/sh\r\nX=12\r\n",
    "#!/bin/sh\nX=12",
  ];
  for (const text of odd) assert.equal(editScript(text, ctx), undefined, text);
});

test("a stranger's script can be gone on with, its texts are left alone", () => {
  const texts = [
    ["#!/bin/sh\n# theirs\nKEEP=12\nfind /tmp/x -mtime +$KEEP\ncat <<END\nKEEP=3\nEND\n", "\nKEEP=3\n"],
    ["#!/bin/sh\nKEEP=12\necho \"\nKEEP=30\nLIMIT=40\n\"\nls '\nLIMIT=4\n'\n", '"\nKEEP=30\nLIMIT=40\n"'],
    ["#!/usr/bin/python3\nLIMIT = 30\nTEXT = '''\nLIMIT = 4\n'''\nprint(LIMIT)\n", "\nLIMIT = 4\n"],
  ] as const;
  const versions = texts.flatMap(([text, kept]) => {
    let last: string = text;
    return Array.from({ length: 60 }, (_, at) => {
      last = editScript(last, personal({ edits: at + 1, path: "/home/x/bin/theirs" })) ?? last;
      assert.ok(last.includes(kept), last);
      return last;
    });
  });
  if (needs("a stranger's script", "bash", "sh", "python3")) parseAll(versions, []);
});

test.run();
