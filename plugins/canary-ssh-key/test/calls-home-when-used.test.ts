import assert from "node:assert/strict";
import { basename, join } from "node:path";
import { canRunAlone, hasPrograms, PEOPLE, runAlone } from "@decnet/sdk/testing";
import { test } from "uvu";
import { beside, type Planted, plant } from "./keys.ts";
import { inFolder } from "./lay-out.ts";
import { farAliases, readConfig } from "./read-config.ts";

const CONNECTS = "ssh asks for the token's name when it connects by the planted config";
const THROUGH = "a host behind the one outside makes ssh ask for it too";
const READS = "reading, copying and checking the files asks for nothing";

const script = new URL("./in-namespace.ts", import.meta.url);

const run = async (
  commands: readonly (readonly string[])[],
): Promise<{ status: number | null; asked: string[] }[]> =>
  JSON.parse(await runAlone(script, [JSON.stringify(commands)]));

const canConnect = (test: string) => hasPrograms(test, "ssh", "ssh-keygen") && canRunAlone(test);

const connect = (folder: string, alias: string) => [
  ...["ssh", "-F", join(folder, "config"), "-o", "BatchMode=yes", "-o", "ConnectTimeout=2", alias, "true"],
];

const configOf = (planted: Planted) => String(beside(planted, "config").body);

test(CONNECTS, async () => {
  if (!canConnect(CONNECTS)) return;
  for (const [at, persona] of PEOPLE.entries()) {
    const planted = await plant({ seed: `connect${at}`, persona });
    const { token, dnsZone } = planted.ctx.canary;
    await inFolder(planted, async (folder) => {
      const aliases = farAliases(configOf(planted), token);
      const results = await run(aliases.map((alias) => connect(folder, alias)));
      for (const { asked } of results) {
        assert.equal(asked.length, 1, asked.join(" "));
        assert.ok(asked[0]?.endsWith(`${token}.${dnsZone}`), asked[0]);
      }
    });
  }
});

test(THROUGH, async () => {
  if (!canConnect(THROUGH)) return;
  for (let seed = 0, seen = 0; seen < 2; seed++) {
    const planted = await plant({ seed: `behind${seed}` });
    const behind = readConfig(configOf(planted)).find(({ options }) => options.proxyjump !== undefined);
    if (behind === undefined) continue;
    seen++;
    await inFolder(planted, async (folder) => {
      const [result] = await run([connect(folder, behind.names[0] ?? "")]);
      const { token, dnsZone } = planted.ctx.canary;
      assert.ok(
        result?.asked.some((name) => name.endsWith(`${token}.${dnsZone}`)),
        result?.asked.join(" "),
      );
    });
  }
});

test(READS, async () => {
  if (!canConnect(READS)) return;
  const planted = await plant({ seed: "reads" });
  await inFolder(planted, async (folder) => {
    const key = join(folder, basename(planted.path));
    const results = await run([
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
