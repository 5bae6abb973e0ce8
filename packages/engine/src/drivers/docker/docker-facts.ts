import { toMs } from "@decnet/sdk";
import type { FactSource } from "../fact-source.ts";
import { birthOf, type ContainerLink, readPlain } from "./container-link.ts";
import type { DockerEngine } from "./docker-engine.ts";
import { parseGoTime } from "./path-head.ts";
import { within } from "./within.ts";

// Reproducible builds stamp their images 1970 or 1980; Docker is of 2013, and nothing it runs is older.
const FIRST_CREDIBLE = Date.UTC(2013, 0, 1);

const installedAt = async ({ docker, timeoutMs }: DockerEngine, link: ContainerLink): Promise<number> => {
  const made = toMs(birthOf(link.info).created);
  const inspect = () => docker.getImage(link.info.Image).inspect();
  const image = await within(timeoutMs, inspect).catch(() => undefined);
  const built = image === undefined ? made : toMs(parseGoTime(image.Created));
  return built < FIRST_CREDIBLE ? made : Math.min(built, made);
};

const addressOf = ({ info }: ContainerLink): string =>
  Object.values(info.NetworkSettings.Networks ?? {}).find(({ IPAddress }) => IPAddress !== "")?.IPAddress ??
  "";

/**
 * A container as a source of facts, from outside: HEAD for links and existence, archives for small files. The archive of
 * a folder brings its files along, so reading them costs nothing more.
 */
export const dockerFacts = async (engine: DockerEngine, link: ContainerLink): Promise<FactSource> => {
  const listed = new Map<string, string>();
  return {
    address: addressOf(link),
    systemd: /(^|\/)(systemd|init)$/.test(link.info.Path),
    alive: link.info.State.Running,
    bootedAt: toMs(birthOf(link.info).started),
    installedAt: await installedAt(engine, link),
    read: async (path) =>
      listed.get(path) ?? (await readPlain(link, (await link.head(path))?.target ?? path))?.toString("utf8"),
    link: async (path) => (await link.head(path))?.target,
    exists: async (path) => {
      const head = await link.head(path);
      if (head?.kind !== "link") return head !== undefined;
      return head.target !== undefined && (await link.head(head.target)) !== undefined;
    },
    list: async (folder) => {
      if ((await link.head(folder))?.kind !== "folder") return [];
      const files = (await link.get(folder)) ?? [];
      return files
        .flatMap(({ name, bytes }) => {
          const [, base, ...deeper] = name.split("/");
          if (base === undefined || deeper.length > 0) return [];
          listed.set(`${folder}/${base}`, bytes.toString("utf8"));
          return [base];
        })
        .sort();
    },
  };
};
