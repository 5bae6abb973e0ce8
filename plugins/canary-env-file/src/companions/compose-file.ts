import type { CanaryContext, Random } from "@decnet/sdk";
import type { App } from "../app/app.ts";
import type { Subject } from "../env/facts.ts";
import { reference } from "../env/section.ts";
import { CACHE_SERVICE } from "../services/cache.ts";
import type { Services } from "../services/services.ts";
import { apart, type Container, indented, writeContainer } from "./containers-yaml.ts";

/** What a Compose file is called. */
export const drawComposeName = ({ environment }: App, random: Random): string =>
  random.weighted([
    ["docker-compose.yml", 6],
    ["compose.yml", 2],
    ["compose.yaml", 2],
    ["docker-compose.prod.yml", environment === "production" ? 1 : 0],
  ]);

/** What a Compose file is written from. */
export interface ComposeParts extends Subject {
  readonly services: Services;
  /** The name of the settings file. */
  readonly file: string;
}

const drawImage = ({ domain, framework, slug, version }: App, random: Random): string => {
  const registry = random.pick([
    `registry.${domain}`,
    `registry.${domain}`,
    `git.${domain}:5050`,
    `docker.${domain}`,
  ]);
  const group = random.pick(["apps", "web", "intern", "platform", "team", "ops"]);
  return `${registry}/${group}/${slug}:${framework.id === "compose" ? reference("IMAGE_TAG") : version}`;
};

/** The text of the Compose file: the application, its worker, and a Redis where it runs in the same deployment. */
export const writeCompose = (
  ctx: CanaryContext,
  { app, containers, services, file }: ComposeParts,
): string => {
  const random = ctx.random.fork("compose");
  const { framework, port, slug } = app;
  const restart = random.pick(["unless-stopped", "unless-stopped", "always", "on-failure"]);
  const hasRedis = services.cache?.host === CACHE_SERVICE;
  const needs = hasRedis ? { depends_on: [CACHE_SERVICE] } : {};
  const own = { image: drawImage(app, random), env_file: file, restart };
  const published = framework.id === "compose" ? reference("HTTP_PORT") : port;
  const volume = random.bool() ? `${slug}-${random.pick(["data", "files", "storage"])}` : undefined;
  const mounted = random.pick(["/app/storage", "/app/media", "/data", "/srv/files"]);
  const web: Container = {
    ...own,
    ports: [`"127.0.0.1:${published}:${framework.port}"`],
    ...(volume !== undefined && { volumes: [`${volume}:${mounted}`] }),
    ...needs,
  };
  const command = random.pick(framework.workers).replace("#", String(random.int(2, 9)));
  const worker: Container = { ...own, command, ...needs };
  const redis: Container = {
    image: `redis:${random.pick(["6", "7", "7.2"])}${random.pick(["", "-alpine"])}`,
    restart,
  };
  const all: readonly (readonly [string, Container])[] = [
    [containers.web, web],
    ...(containers.worker === undefined ? [] : [[containers.worker, worker] as const]),
    ...(hasRedis ? [[CACHE_SERVICE, redis] as const] : []),
  ];
  const blocks = [
    ...(random.bool(0.35) ? [[`version: "${random.pick(["3", "3.7", "3.8"])}"`]] : []),
    ["services:", ...indented(apart(all.map(writeContainer)))],
    ...(volume === undefined ? [] : [["volumes:", `  ${volume}:`]]),
  ];
  return `${apart(blocks).join("\n")}\n`;
};
