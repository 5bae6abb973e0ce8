import assert from "node:assert/strict";
import { existsSync, mkdirSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { AuditReport } from "@decnet/engine";
import { test } from "uvu";
import { decnet, fileWith, folder } from "./fixtures/decnet.ts";

const config = fileWith(
  "audited.jsonc",
  JSON.stringify({
    dataDir: "none",
    personas: [],
    plugins: {},
    fleet: { local: { deckies: [{ name: "a" }] } },
  }),
);
const audit = (...args: readonly string[]) => decnet("audit", "--config", config, ...args);

const trees = join(folder, "trees");
const saved = join(folder, "saved.json");

const put = (path: string, text: string): void => {
  const file = join(trees, path);
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, text, { mode: 0o644 });
};

for (const name of ["clean", "odd"]) {
  put(`${name}/etc/passwd`, "root:x:0:0:root:/root:/bin/bash\n");
  put(`${name}/etc/hostname`, `host-${name}\n`);
}
put("odd/root/df.sh", "#!/bin/sh\ndf -h\n");
put("odd/var/mail/nobody-knows", "x\n");

test("hosts, tells, findings with place and reading, what was not checked, a last line; weight 3 ends with 1", async () => {
  const { code, stdout, stderr } = await audit("--dir", trees, "--save", saved);
  assert.equal(code, 1, stderr);
  assert.match(stdout, /^DECKY +HOSTNAME +SYSTEM +FILES +FINDINGS +WORST\nclean +host-clean /);
  assert.match(stdout, /\nTELL +WEIGHT +TITLE +HITS +HOSTS HIT +ORIGINAL +REAL HOSTS\n/);
  assert.match(stdout, /\nP06 +2 +shebang without exec bit +1 +50 % +100 % +0 %\n/);
  assert.match(stdout, /\nP06 .*\n {2}rule .*\n {2}reading .*\n {4}odd:\/root\/df\.sh: begins with #!/);
  assert.match(stdout, /\nP02 .*[\s\S]*odd:\/var\/mail\/nobody-knows: /);
  assert.match(stdout, /\nnot checked: T07: needs an earlier audit/);
  assert.match(stdout, /\n2 hosts: 1 of weight 3, \d of weight 2, 0 of weight 1\n$/);
});

test("one JSON document, only the tells and deckies that were asked for, against an earlier audit", async () => {
  put("clean/etc/hostname", "renamed\n");
  utimesSync(join(trees, "clean/etc/hostname"), 1_600_000_000, 1_600_000_000);
  const { code, stdout } = await audit(
    "clean",
    "--dir",
    trees,
    "--against",
    saved,
    "--json",
    "--tell",
    "P06",
    "T07",
  );
  assert.equal(code, 1);
  const report = JSON.parse(stdout) as AuditReport;
  assert.deepEqual(Object.keys(report), ["hosts", "tells", "findings", "notChecked"]);
  assert.deepEqual(
    report.tells.map(({ id, hits }) => [id, hits]),
    [
      ["T07", 1],
      ["P06", 0],
    ],
  );
  assert.deepEqual(
    report.findings.map(({ tell, decky, path }) => [tell, decky, path]),
    [["T07", "clean", "/etc/hostname"]],
  );
});

test("running deckies: those that were never made are told, and nothing is made; no hit ends with 0", async () => {
  const { code, stdout } = await audit();
  assert.equal(code, 0);
  assert.match(stdout, /not checked: a: its folder has not been made yet/);
  assert.equal(existsSync(join(folder, "none")), false);
});

test("an unknown tell ends with 2, and the nearest is named", async () => {
  const { code, stdout, stderr } = await audit("--dir", trees, "--tell", "P066");
  assert.deepEqual([code, stdout], [2, ""]);
  assert.match(stderr, /^DN_AUDIT_UNKNOWN_TELL .*P066[\s\S]*did you mean "P06"/);
});

test.run();
