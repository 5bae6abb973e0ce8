import assert from "node:assert/strict";
import { cpSync, lstatSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { CanaryToken } from "@decnet/engine";
import { suite } from "uvu";
import { importDump } from "./fire/import-dump.ts";
import { isInside, runInside } from "./fire/in-own-network.ts";
import { openPage } from "./fire/open-page.ts";
import { runClient } from "./fire/run-client.ts";
import { openWorld, type World } from "./fire/world.ts";
import { folder } from "./fixtures/decnet.ts";

const PROGRAMS = [
  "soffice",
  "mariadbd",
  "mariadb",
  "git",
  "chromium",
  "curl",
  "psql",
  "ssh",
  "ssh-keygen",
  "file",
];

const test = suite<{ world: World }>("canaries fire");
const fileOf = ({ root }: World, { placement_path }: CanaryToken): string => root + placement_path;
const scratch = (name: string): string => {
  const path = join(folder, name);
  mkdirSync(path);
  return path;
};

test.before(async (context) => {
  context.world = await openWorld();
});
test.after(({ world }) => world.end());

const SILENT: readonly (readonly [string, ...string[]])[] = [
  ["sh", "-c", "find . -type f -exec cat {} + > /dev/null"],
  ["grep", "-rc", "password", "."],
  ["sh", "-c", "tar cf - . | wc -c"],
  ["sh", "-c", "find . -type f | xargs -d '\\n' file"],
  [
    "sh",
    "-c",
    "for k in $(grep -rl 'BEGIN OPENSSH PRIVATE KEY' .); do cp $k /tmp/k.$$; chmod 600 /tmp/k.$$; ssh-keygen -y -f /tmp/k.$$; rm /tmp/k.$$; done",
  ],
  [
    "sh",
    "-c",
    "for g in $(find . -name .git -type d); do git -c safe.directory='*' -C $g/.. status && git -c safe.directory='*' -C $g/.. log && git -c safe.directory='*' -C $g/.. diff; done",
  ],
];

test("reading, searching, packing and listing them calls nobody", async ({ world }) => {
  for (const contentClass of [
    "canary_honeydoc_docx",
    "canary_honeydoc_pdf",
    "canary_honeydoc",
    "canary_mysql_dump",
    "canary_git_config",
    "canary_env_file",
    "canary_ssh_key",
    "canary_aws_creds",
  ])
    await world.plant(contentClass, world.logins[0]);
  for (const [program, ...args] of SILENT) {
    const { code, said } = await runClient(program, args, { cwd: world.root });
    assert.ok(code === 0 || program === "grep", `${program} ${args.join(" ")}: ${said}`);
  }
  const sentinel = await world.plant("canary_honeydoc", world.logins[1]);
  await runClient("curl", ["-s", `http://127.0.0.1/c/${sentinel.callback_token}`]);
  await world.toldOf(sentinel, "http");
  assert.deepEqual(
    world.told.map(({ token_id }) => token_id),
    [sentinel.uuid],
  );
});

test("LibreOffice opens the document, without a prompt", async ({ world }) => {
  const token = await world.plant("canary_honeydoc_docx", world.logins[1]);
  const out = scratch("docx");
  const { code, said } = await runClient("soffice", [
    `-env:UserInstallation=file://${out}/profile`,
    "--headless",
    "--convert-to",
    "pdf",
    "--outdir",
    out,
    fileOf(world, token),
  ]);
  assert.equal(code, 0, said);
  assert.match((await world.toldOf(token, "http")).user_agent ?? "", /LibreOffice/);
  assert.ok(readdirSync(out).some((name) => name.endsWith(".pdf")));
});

test("MariaDB imports the dump: it looks the name up, then says who it is", async ({ world }) => {
  const token = await world.plant("canary_mysql_dump", world.logins[1]);
  const { code, said } = await importDump(readFileSync(fileOf(world, token)), scratch("maria"), () =>
    Promise.all([world.toldOf(token, "dns"), world.toldOf(token, "mysql")]),
  );
  assert.equal(code, 0, said);
  const [handshake] = (await world.store.triggers.ofToken(token.uuid)).filter(({ kind }) => kind === "mysql");
  assert.match(handshake?.detail ?? "", new RegExp(`_${token.callback_token.slice(0, 8)}`));
});

test("git fetch asks the remote, then sends the address's login", async ({ world }) => {
  const token = await world.plant("canary_git_config", world.logins[1]);
  const copy = scratch("repository");
  cpSync(dirname(dirname(fileOf(world, token))), copy, { recursive: true });
  await runClient("git", ["-c", "safe.directory=*", "fetch"], {
    cwd: copy,
    env: { GIT_TERMINAL_PROMPT: "0" },
  });
  assert.match(
    (await world.toldOf(token, "http")).request_path ?? "",
    /info\/refs\?service=git-upload-pack$/,
  );
  const uses = await world.store.triggers.ofToken(token.uuid);
  assert.ok(
    uses.some(({ raw_headers }) => /authorization/i.test(raw_headers ?? "")),
    JSON.stringify(uses),
  );
});

test("Chromium opens the page", async ({ world }) => {
  const token = await world.plant("canary_honeydoc", world.logins[1]);
  await openPage(fileOf(world, token), scratch("chromium"));
  assert.match((await world.toldOf(token, "http")).user_agent ?? "", /Chrome/);
});

const namesAsked = async ({ store }: World, { uuid }: CanaryToken): Promise<string[]> =>
  (await store.triggers.ofToken(uuid)).flatMap(({ dns_qname }) => dns_qname?.toLowerCase() ?? []);
const valuesOf = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([found]) => found);

test("curl and psql use what the .env says", async ({ world }) => {
  const token = await world.plant("canary_env_file", world.logins[1]);
  const text = readFileSync(fileOf(world, token), "utf8");
  const [address] = valuesOf(text, /http:\/\/[^\s"']+/g).filter((url) => url.includes(token.callback_token));
  assert.ok(address !== undefined, text);
  await runClient("curl", ["-s", address]);
  await world.toldOf(token, "http");
  const [host] = valuesOf(text, /[\w.-]+\.cdn\.northgate\.test/g);
  assert.ok(host !== undefined, text);
  await runClient("psql", [`host=${host} user=app dbname=app connect_timeout=2`, "-c", "select 1"]);
  await world.toldOf(token, "dns");
  assert.ok((await namesAsked(world, token)).includes(host));
});

test("ssh goes to a host of the planted config", async ({ world }) => {
  const token = await world.plant("canary_ssh_key", world.logins[1]);
  const config = join(dirname(fileOf(world, token)), "config");
  const lines = readFileSync(config, "utf8").split("\n");
  const at = lines.findIndex((line) => line.includes(token.callback_token));
  const head = lines.slice(0, at).findLast((line) => /^\s*Host\s/i.test(line));
  const alias = head?.trim().split(/\s+/)[1];
  assert.ok(alias !== undefined, lines.join("\n"));
  await runClient("ssh", ["-F", config, "-o", "BatchMode=yes", "-o", "ConnectTimeout=2", alias, "true"]);
  await world.toldOf(token, "dns");
  const [asked] = await namesAsked(world, token);
  assert.match(asked ?? "", new RegExp(`${token.callback_token}\\.cdn\\.northgate\\.test$`));
});

test("an AWS client uses the profile whose store is named there", async ({ world }) => {
  const token = await world.plant("canary_aws_creds", world.logins[1]);
  const config = join(dirname(fileOf(world, token)), "config");
  const lines = readFileSync(config, "utf8").split("\n");
  const at = lines.findIndex((line) => line.startsWith("endpoint_url"));
  const profile = /^\[(?:profile )?(.+)\]$/.exec(
    lines.slice(0, at).findLast((line) => line.startsWith("[")) ?? "",
  )?.[1];
  assert.ok(profile !== undefined, lines.join("\n"));
  await runClient(
    process.execPath,
    [...process.execArgv, fileURLToPath(new URL("./fire/list-buckets.ts", import.meta.url))],
    {
      env: {
        AWS_PROFILE: profile,
        AWS_CONFIG_FILE: config,
        AWS_SHARED_CREDENTIALS_FILE: fileOf(world, token),
        AWS_EC2_METADATA_DISABLED: "true",
      },
    },
  );
  await world.toldOf(token, "http");
});

test("however often a client asked, each source was told of once a kind", async ({ world }) => {
  for (const token of await world.store.tokens.all()) {
    const alerts = await world.store.alerts.ofToken(token.uuid);
    const kinds = alerts.map(({ kind, src_ip }) => `${kind} ${src_ip}`);
    assert.equal(new Set(kinds).size, kinds.length, `${token.content_class}: ${kinds.join(", ")}`);
    assert.doesNotMatch(
      JSON.stringify(world.told),
      new RegExp(token.callback_token),
      "a token is told in full",
    );
    const hits = alerts.reduce((sum, alert) => sum + alert.hits, 0);
    assert.equal((await world.store.triggers.ofToken(token.uuid)).length, hits);
  }
});

test("nothing that was planted names what it is", async ({ world }) => {
  const { said } = await runClient("grep", ["-rilE", "decnet|canary|honey|decoy|decky", "."], {
    cwd: world.root,
  });
  assert.equal(said, "");
  const files = readdirSync(world.root, { recursive: true, encoding: "utf8" });
  assert.deepEqual(
    files.filter((name) => /decnet|canary|honey|decoy|decky/i.test(name)),
    [],
  );
  assert.ok(files.filter((name) => lstatSync(join(world.root, name)).isFile()).length > 30);
});

if (isInside()) test.run();
else runInside(fileURLToPath(import.meta.url), PROGRAMS);
