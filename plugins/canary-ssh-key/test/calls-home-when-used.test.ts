import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { PEOPLE } from "@decnet/sdk/testing";
import { test } from "uvu";
import { beside, type Planted, plant } from "./keys.ts";
import { inFolder } from "./lay-out.ts";
import { hasNamespaces, hasSsh } from "./needs.ts";
import { farAliases, readConfig } from "./read-config.ts";

const CONNECTS = "ssh asks for the token's name when it connects by the planted config";
const THROUGH = "a host behind the one outside makes ssh ask for it too";
const READS = "reading, copying and checking the files asks for nothing";

const script = fileURLToPath(new URL("./in-namespace.ts", import.meta.url));

const SETUP = 'ip link set lo up && mount --bind "$0" /etc/resolv.conf && exec "$@"';

const run = (folder: string, commands: readonly (readonly string[])[]) => {
  const resolver = join(folder, "resolv.conf");
  writeFileSync(resolver, "nameserver 127.0.0.1\noptions attempts:1 timeout:2\n");
  const node = [process.execPath, ...process.execArgv, script, JSON.stringify(commands)];
  const { status, stdout, stderr } = spawnSync(
    "unshare",
    ["--net", "--mount", "sh", "-c", SETUP, resolver, ...node],
    { encoding: "utf8" },
  );
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout) as { status: number | null; asked: string[] }[];
};

const connect = (folder: string, alias: string) => [
  ...["ssh", "-F", join(folder, "config"), "-o", "BatchMode=yes", "-o", "ConnectTimeout=2", alias, "true"],
];

const configOf = (planted: Planted) => String(beside(planted, "config").body);

test(CONNECTS, async () => {
  if (!hasSsh(CONNECTS) || !hasNamespaces(CONNECTS)) return;
  for (const [at, persona] of PEOPLE.entries()) {
    const planted = await plant({ seed: `connect${at}`, persona });
    const { token, dnsZone } = planted.ctx.canary;
    await inFolder(planted, (folder) => {
      const aliases = farAliases(configOf(planted), token);
      const results = run(
        folder,
        aliases.map((alias) => connect(folder, alias)),
      );
      for (const { asked } of results) {
        assert.equal(asked.length, 1, asked.join(" "));
        assert.ok(asked[0]?.endsWith(`${token}.${dnsZone}`), asked[0]);
      }
    });
  }
});

test(THROUGH, async () => {
  if (!hasSsh(THROUGH) || !hasNamespaces(THROUGH)) return;
  for (let seed = 0, seen = 0; seen < 2; seed++) {
    const planted = await plant({ seed: `behind${seed}` });
    const behind = readConfig(configOf(planted)).find(({ options }) => options.proxyjump !== undefined);
    if (behind === undefined) continue;
    seen++;
    await inFolder(planted, (folder) => {
      const [result] = run(folder, [connect(folder, behind.names[0] ?? "")]);
      const { token, dnsZone } = planted.ctx.canary;
      assert.ok(
        result?.asked.some((name) => name.endsWith(`${token}.${dnsZone}`)),
        result?.asked.join(" "),
      );
    });
  }
});

test(READS, async () => {
  if (!hasSsh(READS) || !hasNamespaces(READS)) return;
  const planted = await plant({ seed: "reads" });
  await inFolder(planted, (folder) => {
    const key = join(folder, basename(planted.path));
    const results = run(folder, [
      ["sh", "-c", `cat ${folder}/*`],
      ["grep", "-r", "HostName", folder],
      ["tar", "cf", "/dev/null", folder],
      ["ssh-keygen", "-y", "-f", key],
      ["ssh-keygen", "-l", "-f", `${key}.pub`],
      ["file", key],
      [
        "ssh",
        "-G",
        "-F",
        join(folder, "config"),
        farAliases(configOf(planted), planted.ctx.canary.token)[0] ?? "",
      ],
    ]);
    assert.deepEqual(
      results.map(({ status }) => status),
      results.map(() => 0),
    );
    assert.deepEqual(
      results.flatMap(({ asked }) => asked),
      [],
    );
  });
});

test.run();
