import assert from "node:assert/strict";
import { DAY } from "@decnet/sdk";
import { HOST } from "@decnet/sdk/testing";
import { test } from "uvu";
import { sameBody } from "../../../src/audit/tells/text/same-body.ts";
import { ANA, type MadeFile, makeHost, makeView } from "../make-host.ts";

const NOTE = `Backup of the mail server failed again on Thursday night, the disk is full.
Bo wants the old exports gone before anybody buys another one for that rack.
Ask Katrin about the contract with the hoster, she signed it in spring.
`;
const EDITED = NOTE.replace("Bo wants", "- [x] Bo  wants");
const OTHER = `Lunch with the new colleagues on Tuesday, the table is booked for nine.
The room on the fourth floor has no projector, so we print the slides.
`;

type Files = Readonly<Record<string, MadeFile>>;
const paths = async (...hosts: readonly Files[]) =>
  (await sameBody.check(makeView(...hosts.map((files, at) => makeHost(files, { decky: `d${at}` }))))).map(
    ({ decky, path, seen }) => `${decky} ${path} ${seen}`,
  );

test("finds an equal text on two hosts, once", async () => {
  assert.deepEqual(
    await paths({ "/home/ana/a.txt": { body: NOTE } }, { "/home/ana/b.txt": { body: NOTE } }),
    ["d1 /home/ana/b.txt equal to /home/ana/a.txt on d0"],
  );
});

test("finds a text with another dress, not one with other words", async () => {
  const found = await paths({ "/home/ana/a.txt": { body: NOTE } }, { "/home/ana/b.txt": { body: EDITED } });
  assert.equal(found.length, 1);
  assert.deepEqual(
    await paths({ "/home/ana/a.txt": { body: NOTE } }, { "/home/ana/b.txt": { body: OTHER } }),
    [],
  );
});

test("compares owners on one host, and not the versions of one person", async () => {
  const files = { "/home/ana/a.txt": { body: NOTE }, "/home/ana/a2.txt": { body: NOTE } };
  assert.deepEqual(await paths(files), []);
  assert.equal((await paths({ ...files, "/root/a.txt": { body: NOTE } })).length, 1);
});

test("takes equal short texts from 13 characters on, and never just like ones", async () => {
  const both = (a: string, b = a) => paths({ "/home/ana/a": { body: a } }, { "/home/ana/a": { body: b } });
  assert.deepEqual(await both("call Bo now\n"), []);
  assert.equal((await both("call Bo about it\n")).length, 1);
  assert.deepEqual(await both("a b c d e f g h\n", "a b c d e f g h!\n"), []);
});

test("leaves alone what comes with an image, a package, a tool or git", async () => {
  const common: Files = {
    "/etc/skel/welcome.txt": { body: NOTE },
    "/home/ana/welcome.txt": { body: NOTE },
    "/root/kickstart.cfg": { body: EDITED, at: HOST.installedAt - DAY },
    "/var/lib/dpkg/info/acme.list": { body: "/opt/acme\n/opt/acme/README\n" },
    "/opt/acme/README": { body: EDITED },
    "/home/ana/app/.git/index": { body: `DIRC\0${"src/run.txt"}\0` },
    "/home/ana/app/src/run.txt": { body: EDITED },
    "/home/ana/app/node_modules/a/index.js": { body: EDITED },
    "/home/ana/.bashrc": { body: EDITED },
    "/home/ana/app/package-lock.json": { body: EDITED },
    "/tmp/session": { body: EDITED, uid: 33 },
    "/usr/share/doc/a": { body: EDITED },
  };
  assert.deepEqual(await paths(common, common), []);
  const person: Files = { "/tmp/x.txt": { body: EDITED, uid: ANA.uid } };
  assert.equal((await paths(person, person)).length, 1);
});

test("finds the copy among thousands of texts", async () => {
  const words = (seed: number) =>
    Array.from({ length: 60 }, (_, at) => `word${(seed * 7919 + at * at * 31) % 9973}`);
  const fleet = (host: number): Files =>
    Object.fromEntries(
      Array.from({ length: 800 }, (_, at) => [
        `/home/ana/n${at}.txt`,
        { body: words(host * 800 + at).join(" ") },
      ]),
    );
  const copied = words(77);
  copied[59] = "changed";
  assert.deepEqual(
    (await paths(fleet(0), { ...fleet(1), "/home/ana/copy.txt": { body: copied.join(" ") } })).map((hit) =>
      hit.slice(0, 21),
    ),
    ["d1 /home/ana/copy.txt"],
  );
});

test.run();
