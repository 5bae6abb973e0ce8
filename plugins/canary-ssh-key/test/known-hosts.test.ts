import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { hasPrograms, NEIGHBOURS } from "@decnet/sdk/testing";
import { test } from "uvu";
import { beside, plantMany } from "./keys.ts";
import { inFolder } from "./lay-out.ts";
import { readConfig } from "./read-config.ts";

const many = await plantMany(30);
const FINDS = "ssh-keygen finds the host outside, none of the neighbours, and can read every key";

const LINE =
  /^\|1\|[A-Za-z0-9+/]{27}=\|[A-Za-z0-9+/]{27}= (ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp256) AAAA[A-Za-z0-9+/]+=*$/;

const linesOf = (planted: (typeof many)[0], name: string) =>
  planted.companions
    .filter(({ path }) => path.endsWith(`/${name}`))
    .flatMap(({ body }) => String(body).trimEnd().split("\n"));

test("lines are hashed, and are left out where the account has such a file", () => {
  for (const planted of many) {
    for (const name of ["known_hosts", "known_hosts.old"])
      for (const line of linesOf(planted, name)) assert.match(line, LINE);
    for (const { path, optional } of planted.companions)
      assert.equal(optional ?? false, /known_hosts/.test(path), path);
  }
  assert.ok(many.filter((planted) => linesOf(planted, "known_hosts").length > 3).length > 10);
});

test("the older list is how the newer one began, is older, and open", () => {
  let seen = 0;
  for (const planted of many) {
    const before = linesOf(planted, "known_hosts.old");
    if (before.length === 0) continue;
    seen++;
    assert.deepEqual(linesOf(planted, "known_hosts").slice(0, before.length), before);
    const [older, newer] = [beside(planted, "known_hosts.old"), beside(planted, "known_hosts")];
    assert.ok((older.at ?? 0) < (newer.at ?? 0));
    assert.deepEqual([older.mode, newer.mode], [0o644, 0o600]);
  }
  assert.ok(seen > 10);
});

test(FINDS, async () => {
  if (!hasPrograms(FINDS, "ssh-keygen")) return;
  let found = 0;
  for (const planted of many.slice(0, 15)) {
    if (linesOf(planted, "known_hosts").length === 0) continue;
    await inFolder(planted, (folder) => {
      const file = join(folder, "known_hosts");
      const look = (host: string) => spawnSync("ssh-keygen", ["-F", host, "-f", file], { encoding: "utf8" });
      const [far] = readConfig(String(beside(planted, "config").body)).filter(({ options }) =>
        options.hostname?.includes(planted.ctx.canary.token),
      );
      const { hostname = "", port } = far?.options ?? {};
      const { status, stdout } = look(port === undefined ? hostname : `[${hostname}]:${port}`);
      if (status === 0) found++;
      if (status === 0) assert.match(stdout, /ssh-ed25519/);
      for (const { hostname: near, address } of NEIGHBOURS)
        for (const host of [near, address]) assert.equal(look(host).status, 1, `${host} is noted`);
      const listed = spawnSync("ssh-keygen", ["-l", "-f", file], { encoding: "utf8" });
      assert.equal(listed.status, 0, listed.stderr);
      const lengths = listed.stdout.trimEnd().split("\n");
      assert.equal(lengths.length, linesOf(planted, "known_hosts").length);
      for (const line of lengths) assert.match(line, /^(256|3072) SHA256:/);
    });
  }
  assert.ok(found > 8, `${found} of 15 know the host`);
});

test.run();
