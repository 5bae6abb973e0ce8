import type { IncomingMessage } from "node:http";
import type { Decky } from "@decnet/sdk";
import type Docker from "dockerode";
import pLimit from "p-limit";
import type { DockerEngine } from "./docker-engine.ts";
import { type Layout, layoutOf } from "./layout.ts";
import { idShift, type Owner, ownerToKeep, unshifted } from "./owner.ts";
import { type PathHead, parseGoTime, parsePathHead } from "./path-head.ts";
import { deckyTrouble, dockerProblem, pathTrouble, statusOf } from "./problems.ts";
import { collect, READ_CAP, readTar, TAR_ROOM, type TarFile } from "./read-tar.ts";
import { type Output, runInside } from "./run-inside.ts";
import { within } from "./within.ts";
import { type TarEntry, writeTar } from "./write-tar.ts";

/** The exchanges with one running container; each is bounded in time and throws only a `DecnetError`. */
export interface ContainerLink {
  readonly info: Docker.ContainerInspectInfo;
  readonly layout: Layout;
  /** lstat(2) from outside: touches nothing of the file. `askedAt` is the engine's clock, in whole seconds. */
  head(path: string): Promise<(PathHead & { readonly askedAt: number }) | undefined>;
  /** The plain files at a path, of at most 16 MiB together unless told otherwise. Sets their atime. */
  get(path: string, cap?: number): Promise<readonly TarFile[] | undefined>;
  /** What to give as owner of a folder that shall keep its own. */
  owner(path: string): Promise<Owner>;
  /**
   * Unpacks entries over the root. `strict` refuses to let a folder take the place of a file or link, or the other way
   * round: without it the engine would remove what is in the way.
   */
  put(entries: readonly TarEntry[], strict: boolean): Promise<void>;
  /** Runs a program in there as root: it shows in `ps`, so only where nothing else reaches. */
  run(argv: readonly string[], input?: Buffer): Promise<Output>;
}

// Each costs a later engine a mount namespace.
const HEADS_AT_ONCE = 8;

const orMissing = async <T>(ask: Promise<T>): Promise<T | undefined> => {
  try {
    return await ask;
  } catch (error) {
    if (statusOf(error) === 404) return undefined;
    throw error;
  }
};

const assertReachable = ({ State }: Docker.ContainerInspectInfo): void => {
  if (State.Paused) throw deckyTrouble("the container is paused");
  if (State.Status === "created") return;
  if (!State.Running || State.Restarting)
    throw deckyTrouble(`the container is not running (${State.Status})`);
};

/** Opens a link to a decky's container; throws when it is gone, stopped or paused, or the engine is away; one that was never started can be read and written. */
export const openLink = async (engine: DockerEngine, decky: Decky): Promise<ContainerLink> => {
  const { docker, timeoutMs } = engine;
  const container = docker.getContainer(decky.ref);
  const headsAtOnce = pLimit(HEADS_AT_ONCE);
  const ask = async <T>(run: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    try {
      return await within(timeoutMs, run);
    } catch (error) {
      throw dockerProblem(error);
    }
  };
  const info = await ask((abortSignal) => container.inspect({ abortSignal } as object));
  assertReachable(info);
  let shifting: Promise<Owner | undefined> | undefined;
  const shift = (abortSignal: AbortSignal) => {
    shifting ??= idShift(engine, container, info, abortSignal);
    return shifting;
  };
  const head = (path: string) =>
    ask(async (abortSignal) => {
      const answer: IncomingMessage | undefined = await orMissing(
        container.infoArchive({ path, abortSignal }),
      );
      if (answer === undefined) return undefined;
      // Unread, the empty body would hold the socket, and the process with it.
      answer.resume();
      const found = parsePathHead(String(answer.headers["x-docker-container-path-stat"]));
      return { ...found, askedAt: Date.parse(answer.headers.date ?? "") };
    });
  return {
    info,
    layout: layoutOf(info),
    head: (path) => headsAtOnce(head, path),
    owner: (path) =>
      ask(async (abortSignal) => ownerToKeep(container, path, await shift(abortSignal), abortSignal)),
    get: (path, cap = READ_CAP) =>
      ask(async (abortSignal) => {
        const stream = await orMissing(container.getArchive({ path, abortSignal }));
        if (stream === undefined) return undefined;
        const files = await readTar(await collect(stream, cap + TAR_ROOM));
        const taken = await shift(abortSignal);
        return files.map((file) => unshifted(file, taken));
      }),
    put: async (entries, strict) => {
      const tar = await writeTar(entries);
      await ask((abortSignal) =>
        container.putArchive(tar, {
          path: "/",
          abortSignal,
          ...(strict && { noOverwriteDirNonDir: "true" }),
        }),
      );
    },
    run: (argv, input) => ask((abortSignal) => runInside(docker, container, argv, input, abortSignal)),
  };
};

/** The bytes of one plain file, of at most 16 MiB; `undefined` when there is none. */
export const readPlain = async (
  link: Pick<ContainerLink, "head" | "get">,
  path: string,
): Promise<Buffer | undefined> => {
  const head = await link.head(path);
  if (head?.kind !== "file") return undefined;
  if (head.size > READ_CAP) throw pathTrouble(path, `${path} is larger than ${READ_CAP} bytes`);
  return (await link.get(path))?.[0]?.bytes;
};

/** When the container was made, and when it came up last; the same as long as it never was. */
export const birthOf = ({ Created, State }: Docker.ContainerInspectInfo) => {
  const created = parseGoTime(Created);
  const started = parseGoTime(State.StartedAt);
  // Docker gives the year 1 for one that never was.
  if (started < created) return { created, started: created };
  return { created, started };
};
