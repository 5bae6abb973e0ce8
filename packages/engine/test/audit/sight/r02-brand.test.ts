import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { zipSync } from "fflate";
import { test } from "uvu";
import { BRAND_STRINGS } from "../../../src/audit/tells/sight/r02-brand.ts";
import { type MadeFile, makeHost, makeView } from "../make-host.ts";

const hits = (files: Record<string, MadeFile>, parts: Parameters<typeof makeHost>[1] = {}) =>
  BRAND_STRINGS.check(makeView(makeHost(files, parts)));

test("the words are seen in names, text, targets and whatever is packed; once a file", async () => {
  const found = await hits({
    "/home/ana/HoneyPot.txt": { body: "honey\n" },
    "/home/ana/notes.txt": { body: "call Bo\nask about the Decoy host\n" },
    "/home/ana/link": { kind: "link", target: "/opt/decnet" },
    "/var/log/syslog.2.gz": { body: gzipSync("x\nfrom decky-03\n") },
    "/home/ana/a.docx": { body: zipSync({ "word/document.xml": Buffer.from("<a>canary</a>") }) },
    "/etc/hostname": { body: "decky-01\n" },
  });
  assert.deepEqual(
    found.map(({ path, line }) => [path, line]),
    [
      ["/etc/hostname", 1],
      ["/home/ana/HoneyPot.txt", undefined],
      ["/home/ana/a.docx", undefined],
      ["/home/ana/link", undefined],
      ["/home/ana/notes.txt", 2],
      ["/var/log/syslog.2.gz", undefined],
    ],
  );
});

test("a host, a user or a process of that name is seen", async () => {
  const processes = [{ pid: 7, ppid: 1, command: "/opt/decnet/agent" }];
  assert.equal((await hits({}, { facts: { hostname: "honeypot-1" }, processes })).length, 2);
});

test("other people's words are not", async () => {
  assert.deepEqual(
    await hits({
      "/usr/share/dict/words": { body: "honey\n" },
      "/home/ana/node_modules/colours/index.js": { body: "honeydew\n" },
      "/usr/local/bin/tool": { body: Buffer.from("\x7fELF stack canary") },
      "/home/ana/notes.txt": { body: "call Bo\n" },
    }),
    [],
  );
});

test.run();
