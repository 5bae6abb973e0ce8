import assert from "node:assert/strict";
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PEOPLE } from "@decnet/sdk/testing";
import { test } from "uvu";
import { decnet, fileWith, folder } from "./fixtures/decnet.ts";

const config = fileWith(
  "tokens.json",
  JSON.stringify({
    dataDir: "tokens",
    personas: PEOPLE,
    plugins: { "@decnet/plugin-canary-env-file": true, "@decnet/plugin-canary-ssh-key": true },
    fleet: { local: { deckies: [{ name: "web-01" }] } },
    canary: { httpBase: "https://files.northgate.test", dnsZone: "cdn.northgate.test" },
  }),
);
const canary = (...args: readonly string[]) => decnet("canary", ...args, "--config", config);
const root = join(folder, "tokens", "deckies", "web-01");

interface Row {
  readonly uuid: string;
  readonly callback_token: string;
  readonly placement_path: string;
  readonly state: string;
  readonly content_class: string;
  readonly decky: string;
  readonly uses: number;
}
const rows = async (): Promise<Row[]> => JSON.parse((await canary("tokens", "list", "--json")).stdout);

test("one is planted by hand, listed, and shown with what makes it fire and without its secret", async () => {
  const { code, stdout, stderr } = await canary(
    "tokens",
    "plant",
    "--decky",
    "web-01",
    "--class",
    "canary_ssh_key",
  );
  assert.equal(code, 0, stderr);
  assert.match(stdout, /^web-01 +.+ writes ~\/\.ssh\/\S+ \(canary_ssh_key, token [a-z2-7]{4}\*\*\*, /);
  const [row] = await rows();
  assert.ok(row !== undefined);
  assert.deepEqual([row.state, row.decky, row.uses], ["planted", "web-01", 0]);
  const list = await canary("tokens", "list");
  assert.match(list.stdout, /^ID +STATE +CLASS +DECKY +PLACED \(UTC\) +USES +LAST USE \(UTC\) +PATH\n/);
  assert.match(list.stdout, new RegExp(`\n${row.uuid.slice(0, 8)} +planted +canary_ssh_key +web-01 `));
  assert.doesNotMatch(stdout, new RegExp(row.callback_token), "a log has the whole token");
  const shown = await canary("tokens", "show", row.uuid.slice(0, 6));
  assert.match(shown.stdout, new RegExp(`\ncallback_token +${row.callback_token}\n`));
  assert.match(shown.stdout, /\nnotes +\S.+ssh/);
  assert.match(shown.stdout, /\n\nnever used\n$/);
  const both = shown.stdout + JSON.stringify(await rows());
  assert.doesNotMatch(both, /secret_seed|recipe/);
});

test("verify ends with 0 while nobody touched it, and with 1 when somebody did", async () => {
  const [row] = await rows();
  const well = await canary("tokens", "verify");
  assert.equal(well.code, 0, well.stdout);
  assert.match(well.stdout, / intact +same +\//);
  appendFileSync(join(root, row?.placement_path ?? ""), "x");
  const touched = await canary("tokens", "verify", row?.uuid ?? "", "--json");
  assert.equal(touched.code, 1);
  const [verdict] = JSON.parse(touched.stdout);
  assert.deepEqual([verdict.found, verdict.rederived], ["changed", "same"]);
});

test("revoke says what it would do, then removes what nobody touched", async () => {
  const [row] = await rows();
  const path = row?.placement_path ?? "";
  const would = await canary("tokens", "revoke", row?.uuid ?? "", "--dry-run");
  assert.match(would.stdout, /would be silenced\n/);
  assert.equal(existsSync(`${root}${path}.pub`), true);
  const done = await canary("tokens", "revoke", row?.uuid ?? "");
  assert.equal(done.code, 1);
  assert.match(done.stdout, new RegExp(`left ${path}: the file was changed by somebody else`));
  assert.equal(existsSync(`${root}${path}.pub`), false);
  assert.equal(existsSync(root + path), true);
  assert.deepEqual(
    (await rows()).map(({ state }) => state),
    ["revoked"],
  );
});

test("a document of one's own is armed and planted; one that cannot be is refused, with the reason", async () => {
  const text = fileWith("vpn.txt", "new portal: {{CANARY_URL}}\n");
  const armed = await canary(
    "instrument",
    text,
    "--decky",
    "web-01",
    "--path",
    "/srv/it/vpn.txt",
    "--mode",
    "0640",
  );
  assert.equal(armed.code, 0, armed.stderr);
  const planted = readFileSync(join(root, "srv/it/vpn.txt"), "utf8");
  assert.match(planted, /^new portal: https:\/\/files\.northgate\.test\/c\/[a-z2-7]{26}/);
  const plain = fileWith("plain.txt", "nothing to put it in\n");
  const refused = await canary("instrument", plain, "--decky", "web-01", "--path", "/srv/it/plain.txt");
  assert.equal(refused.code, 1);
  assert.match(refused.stderr, /^DN_INSTRUMENT_NO_PLACEHOLDER .*\n {2}at plain\.txt\n {2}mend /);
  assert.equal(existsSync(join(root, "srv/it/plain.txt")), false);
  assert.equal((await rows()).length, 2);
});

test("a dry run composes, and plants nothing", async () => {
  const before = (await rows()).length;
  const { code, stdout } = await canary(
    "tokens",
    "plant",
    "--decky",
    "web-01",
    "--class",
    "canary_env_file",
    "--dry-run",
  );
  assert.equal(code, 0);
  assert.match(stdout, /would: .+canary_env_file/);
  assert.equal((await rows()).length, before);
});

test("wrong names are usage errors that name the nearest right one", async () => {
  const cases = [
    {
      args: ["plant", "--decky", "web-1", "--class", "canary_env_file"],
      told: /DN_CANARY_DECKY [\s\S]*"web-01"/,
    },
    {
      args: ["plant", "--decky", "web-01", "--class", "canary_env"],
      told: /DN_CANARY_CLASS [\s\S]*canary_env_file/,
    },
    { args: ["show", "zzzz"], told: /DN_CANARY_TOKEN / },
    { args: ["list", "--state", "gone"], told: /planted/ },
  ];
  for (const { args, told } of cases) {
    const { code, stderr } = await canary("tokens", ...args);
    assert.equal(code, 2, stderr);
    assert.match(stderr, told);
  }
});

test.run();
