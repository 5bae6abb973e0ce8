import assert from "node:assert/strict";
import { toNs } from "@decnet/sdk";
import { test } from "uvu";
import { parse } from "yaml";
import { jaccard, shinglesOf } from "../../../packages/engine/src/audit/tells/text/min-hash.ts";
import { readEnv } from "./read-env.ts";
import { type Sample, samples } from "./sample.ts";

const many = await samples(150);
const nameOf = (path: string) => path.slice(path.lastIndexOf("/") + 1);
const bodyOf = ({ companions }: Sample, name: RegExp): string | undefined => {
  const found = companions.find(({ path }) => name.test(nameOf(path)));
  return found === undefined ? undefined : String(found.body);
};

interface Container {
  readonly image: string;
  readonly env_file?: string;
  readonly restart: string;
  readonly command?: string;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly depends_on?: readonly string[];
}

const COMPOSE = /compose.*\.ya?ml$/;
const README = /^README/;

test("everything lies in the folder, readable, from an earlier shift or the same moment", () => {
  let earlier = 0;
  for (const { ctx, path, companions } of many) {
    const folder = path.slice(0, path.lastIndexOf("/"));
    for (const { path: beside, mode, at = Number.NaN } of companions) {
      assert.equal(beside.slice(0, beside.lastIndexOf("/")), folder);
      assert.equal(mode, 0o644);
      assert.ok(at <= ctx.clock.now() && at > ctx.host.installedAt);
      if (at < ctx.clock.now()) {
        earlier++;
        assert.notEqual(toNs(at) % 1_000_000n, 0n, "a whole millisecond");
        assert.ok(![0, 6].includes(new Date(at).getUTCDay()), new Date(at).toISOString());
      }
    }
  }
  assert.ok(earlier > many.length);
});

test("the Compose file runs the application with these settings", () => {
  for (const one of many) {
    const env = readEnv(one.text);
    const filled = (bodyOf(one, COMPOSE) ?? "").replace(/\$\{(\w+)\}/g, (_, name: string) => {
      assert.ok(env[name] !== undefined, `${name} is not set`);
      return env[name] ?? "";
    });
    const { services, volumes = {} } = parse(filled) as {
      services: Record<string, Container>;
      volumes?: Record<string, null>;
    };
    const containers = Object.values(services);
    const [web] = containers;
    assert.equal(web?.env_file, nameOf(one.path));
    assert.match(web?.image ?? "", /^[a-z]+\.northgate\.example(:5050)?\/\w+\/[a-z-]+:\d+\.\d+\.\d+$/);
    assert.match(web?.ports?.[0] ?? "", /^127\.0\.0\.1:\d{4}:\d{4}$/);
    const port = env.PORT ?? env.HTTP_PORT;
    if (port !== undefined) assert.equal(web?.ports?.[0]?.split(":")[1], port);
    for (const needed of containers.flatMap(({ depends_on = [] }) => depends_on))
      assert.ok(needed in services, needed);
    for (const mount of web?.volumes ?? []) assert.ok((mount.split(":")[0] ?? "") in volumes, mount);
    const usesOwnRedis = /redis:\/\/(:[^@]*@)?redis:|^REDIS_HOST="?redis"?$/m.test(one.text);
    assert.equal("redis" in services, usesOwnRedis);
    const works = containers.some(({ command }) => command !== undefined);
    if (works) assert.match(one.text, /^(REDIS|CACHE)/m, "a worker without a queue");
  }
});

test("the template has the same settings and says nothing of the house", () => {
  let templates = 0;
  for (const one of many) {
    const text = bodyOf(one, /^\.env\.example$/);
    if (text === undefined) continue;
    templates++;
    const template = readEnv(text);
    const env = readEnv(one.text);
    assert.deepEqual(Object.keys(template), Object.keys(env));
    assert.ok(!text.includes(one.ctx.canary.token));
    assert.doesNotMatch(text, /northgate|https?:/);
    for (const [key, value] of Object.entries(template))
      if (/PASS|SECRET|_KEY|TOKEN/.test(key)) assert.match(value, /^(null)?$/, key);
  }
  assert.ok(templates > 50);
});

test("the read-me names files that are there, and hosts and people that exist", () => {
  let readmes = 0;
  for (const one of many) {
    const text = bodyOf(one, README);
    if (text === undefined) continue;
    readmes++;
    const { ctx } = one;
    assert.doesNotMatch(text, /[{}|]|undefined|```/);
    const folder = /^ {4}cd (\S+)$/m.exec(text)?.[1]?.replace("~", ctx.account.home);
    assert.equal(folder, one.path.slice(0, one.path.lastIndexOf("/")));
    const compose = one.companions.map(({ path }) => nameOf(path)).find((name) => COMPOSE.test(name)) ?? "";
    for (const [, named] of text.matchAll(/ -f (\S+\.ya?ml)/g)) assert.equal(named, compose);
    assert.equal(text.includes(" -f docker-compose.prod.yml"), compose === "docker-compose.prod.yml");
    for (const [, named] of text.matchAll(/--env-file (\S+)/g)) assert.equal(named, nameOf(one.path));
    const services = Object.keys((parse(bodyOf(one, COMPOSE) ?? "") as { services: object }).services);
    assert.ok(services.includes(/logs -f (\S+)/.exec(text)?.[1] ?? ""));
    for (const [line] of text.matchAll(/\b[A-Z]{3}-\d+\b/g))
      assert.ok(
        ctx.tickets.some(({ id }) => id === line),
        line,
      );
  }
  assert.ok(readmes > 40);
});

test("no two hosts have the like", () => {
  const texts = many.flatMap((one, host) =>
    one.companions
      .filter(({ path }) => !path.endsWith(".example"))
      .map(({ path, body }) => ({ host, path, shingles: shinglesOf(String(body)) })),
  );
  for (const [at, one] of texts.entries())
    for (const other of texts.slice(0, at))
      if (one.host !== other.host) {
        const similarity = jaccard(one.shingles, other.shingles);
        assert.ok(similarity < 0.8, `${similarity.toFixed(2)}: ${one.path} and ${other.path}`);
      }
});

test.run();
