import assert from "node:assert/strict";
import { BRAND, LANGUAGES } from "@decnet/sdk";
import { HOST, withNobodyAround } from "@decnet/sdk/testing";
import { test } from "uvu";
import { PHRASES } from "../src/phrases/index.ts";
import { regionsNear } from "../src/regions.ts";
import { decodeAccount } from "./decode-account.ts";
import { headOf, readIni } from "./read-ini.ts";
import { type Sample, sample, samples } from "./sample.ts";

const many = await samples(300);
const opened = many.map((one) => ({
  ...one,
  keys: readIni(one.credentials),
  settings: readIni(one.config),
}));

const remarksIn = ({ credentials, config }: Sample): string[] =>
  `${credentials}\n${config}`.split("\n").filter((line) => line.startsWith("#"));

test("the config stands beside the credentials, closed, and knows every profile's region", () => {
  for (const { path, companion, keys, settings } of opened) {
    assert.equal(companion.path, path.replace(/credentials$/, "config"));
    assert.equal(companion.mode, 0o600);
    for (const name of keys.keys())
      assert.match(settings.get(headOf(name))?.region ?? "", /^[a-z]{2}-[a-z]+-\d$/);
  }
});

test("one profile with a key goes to the callback, whichever service it asks", () => {
  for (const { ctx, keys, settings } of opened) {
    const stores = [...keys.keys()].filter((name) => settings.get(headOf(name))?.endpoint_url !== undefined);
    assert.equal(stores.length, 1);
    const url = settings.get(headOf(stores[0] ?? ""))?.endpoint_url ?? "";
    assert.ok(url.startsWith(`${ctx.canary.httpBase}/c/${ctx.canary.token}/`), url);
  }
  const all = opened.map(({ config }) => config).join("");
  assert.equal(all.match(/endpoint_url/g)?.length, opened.length);
});

test("the default profile is the store often enough to be met, and not always", () => {
  const share = opened.filter(({ settings }) => settings.get("default")?.endpoint_url).length / opened.length;
  assert.ok(share > 0.4 && share < 0.9, String(share));
});

test("without an HTTP base URL nothing points anywhere", async () => {
  for (const { credentials, config } of await samples(60, {
    canary: { token: "a".repeat(26), dnsZone: "x.test" },
  })) {
    assert.doesNotMatch(credentials + config, /endpoint_url|x\.test|aaaa/);
    assert.doesNotMatch(config.replace(/https:\/\/[\w-]+\.awsapps\.com\/start/, ""), /https?:/);
  }
});

test("roles, devices and sign-ins are of the accounts that the keys are of", () => {
  let roles = 0;
  for (const { keys, settings, ctx } of opened) {
    const accountOf = (profile: string) => decodeAccount(keys.get(profile)?.aws_access_key_id ?? "");
    const accounts = new Set([...keys.keys()].map(accountOf));
    for (const section of settings.values()) {
      if (section.role_arn !== undefined) {
        roles++;
        const source = section.source_profile ?? "";
        assert.ok(keys.has(source), `${source} has no key`);
        assert.equal(settings.get(headOf(source))?.endpoint_url, undefined, "the store knows no roles");
        assert.match(section.role_arn, /^arn:aws:iam::\d{12}:role\/[\w-]+$/);
        accounts.add(section.role_arn.split(":")[4] ?? "");
        const user = ctx.persona.email.split("@")[0];
        if (section.mfa_serial !== undefined)
          assert.equal(section.mfa_serial, `arn:aws:iam::${accountOf(source)}:mfa/${user}`);
      }
      if (section.sso_session !== undefined) {
        accounts.add(section.sso_account_id ?? "");
        assert.ok(settings.has(`sso-session ${section.sso_session}`));
      }
    }
    assert.ok(accounts.size <= 2, [...accounts].join(" "));
  }
  assert.ok(roles > 30, `only ${roles} roles`);
});

test("people outside the trade keep few profiles, and no roles", () => {
  for (const { ctx, keys, settings } of opened)
    if (/HR/.test(ctx.persona.role)) {
      assert.ok(keys.size <= 2);
      for (const section of settings.values())
        assert.equal(section.role_arn ?? section.sso_session, undefined);
    }
});

test("regions are those near the person's zone", async () => {
  for (const [zone, near] of [
    ["America/Sao_Paulo", /^(sa-east-1|us-east-1)$/],
    ["Europe/Berlin", /^(eu-central-1|eu-west-1|us-east-1)$/],
    ["Asia/Tokyo", /^(ap-northeast-1|us-east-1)$/],
  ] as const) {
    const far = await samples(20, { host: { ...HOST, zone } });
    for (const { ctx, config } of far.filter((one) => one.ctx.persona.timezone === undefined))
      for (const [, region = ""] of config.matchAll(/^region ?= ?(.*)$/gm))
        assert.match(region, near, ctx.host.zone);
  }
  for (const zone of Intl.supportedValuesOf("timeZone")) assert.ok(regionsNear(zone).length > 0);
});

test("remarks are in the persona's language, of the past, and seldom the same", () => {
  const remarks = opened.flatMap((one) => remarksIn(one).map((text) => ({ text, ctx: one.ctx })));
  assert.ok(remarks.length > opened.length / 2, `only ${remarks.length} remarks`);
  for (const { text, ctx } of remarks) {
    const [, y, m, d] = /(\d{4})-(\d\d)-(\d\d)/.exec(text) ?? [];
    if (y !== undefined) assert.ok(Date.UTC(Number(y), Number(m) - 1, Number(d)) < ctx.clock.now(), text);
    assert.doesNotMatch(text, /[{}|()]/);
    if (ctx.language === "de") assert.doesNotMatch(text, /\b(the|der key|el|le|para|from)\b/);
  }
  const counts = new Map<string, number>();
  for (const { text } of remarks) counts.set(text, (counts.get(text) ?? 0) + 1);
  assert.ok(Math.max(...counts.values()) <= remarks.length * 0.05);
});

test("a host without colleagues, projects or tickets has remarks all the same, and names nobody", async () => {
  let remarks = 0;
  for (let nth = 0; nth < 60; nth++) {
    const { credentials: text } = await sample(nth, {}, withNobodyAround);
    readIni(text);
    assert.doesNotMatch(text, /[{}]|undefined/);
    remarks += text.match(/^#/gm)?.length ?? 0;
  }
  assert.ok(remarks > 10);
});

test("every language says every kind of remark, and no word of ours", () => {
  for (const language of LANGUAGES) {
    const { remarks, copies } = PHRASES[language];
    assert.deepEqual(Object.keys(remarks).sort(), Object.keys(PHRASES.en.remarks).sort());
    assert.doesNotMatch(JSON.stringify([remarks, copies]), BRAND);
  }
});

test("most are where clients look, some are an older home's or a project's", () => {
  const own = opened.filter(({ ctx, path }) => path === `${ctx.account.home}/.aws/credentials`);
  assert.ok(own.length > opened.length * 0.7 && own.length < opened.length * 0.9);
  assert.ok(new Set(opened.map(({ path, ctx }) => path.replace(ctx.account.home, ""))).size > 15);
});

test.run();
