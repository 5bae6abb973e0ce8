import type { AuditFile, AuditHost, AuditProcess, Decky } from "@decnet/sdk";
import { openLink } from "../../drivers/docker/container-link.ts";
import type { DockerEngine } from "../../drivers/docker/docker-engine.ts";
import { dockerFacts } from "../../drivers/docker/docker-facts.ts";
import { placeOf } from "../../drivers/docker/layout.ts";
import { idShift, unshifted } from "../../drivers/docker/owner.ts";
import { settleRoot } from "../../drivers/docker/parents.ts";
import type { PathHead } from "../../drivers/docker/path-head.ts";
import { dockerProblem, statusOf } from "../../drivers/docker/problems.ts";
import { within } from "../../drivers/docker/within.ts";
import { readFacts } from "../../drivers/read-facts.ts";
import type { NotChecked } from "../report.ts";
import { contents } from "./contents.ts";
import { dockerFiles } from "./docker-files.ts";
import type { HostContext } from "./host-context.ts";
import { listedFolders } from "./listed-folders.ts";
import { mentionedPaths } from "./mentioned-paths.ts";

// All archives of one host; a folder of a gigabyte takes some seconds.
const READ_WITHIN_MS = 300_000;

/** A container as an intruder in it sees it, and what could not be seen. */
export interface DockerHost {
  readonly host: AuditHost;
  readonly notChecked: readonly NotChecked[];
}

// The engine's own table has the host's numbers, and needs no ps in there.
const PS = { ps_args: "-eo pid,ppid,args" };

const processesOf = (rows: readonly (readonly string[])[]): readonly AuditProcess[] =>
  rows.map(([pid, ppid, ...command]) => ({
    pid: Number(pid),
    ppid: Number(ppid),
    command: command.join(" "),
  }));

// HEAD tells no owner: what is looked up outside of the listed folders is the system's.
const systemFile = (path: string, { kind, mode, size, mtime, target }: PathHead): AuditFile => ({
  path,
  kind,
  mode,
  uid: 0,
  gid: 0,
  size,
  mtime,
  ...(target !== undefined && { target }),
});

/**
 * Looks at a running container from outside, read-only: no process runs in there. A tmpfs cannot be seen that way.
 *
 * @throws DecnetError when it is out of reach.
 */
export const dockerHost = async (
  engine: DockerEngine,
  decky: Decky,
  { peopleOf, earlierOf }: HostContext,
): Promise<DockerHost> => {
  const { docker } = engine;
  const container = docker.getContainer(decky.ref);
  const link = await openLink(engine, decky);
  const ask = <T>(run: (signal: AbortSignal) => Promise<T>): Promise<T> =>
    within(READ_WITHIN_MS, run).catch((error: unknown) => {
      throw dockerProblem(error);
    });
  const facts = await readFacts(await dockerFacts(engine, link));
  const hidden = listedFolders(facts).filter((folder) => placeOf(link.layout, folder) === "tmpfs");
  const folders = listedFolders(facts).filter((folder) => !hidden.includes(folder));
  const { files, bytes } = await ask(async (abortSignal) => {
    const shift = await idShift(engine, container, link.info, abortSignal);
    const archive = (path: string) =>
      container.getArchive({ path, abortSignal }).catch((error: unknown) => {
        if (statusOf(error) === 404) return undefined;
        throw error;
      });
    return dockerFiles(link, folders, archive, (owner) => unshifted(owner, shift));
  });
  const listed = new Map(files.map((file) => [file.path, file]));
  const looked = mentionedPaths(facts.crontab, files, bytes).filter((path) => !listed.has(path));
  const found = await Promise.all(looked.map(async (path) => ({ path, head: await link.head(path) })));
  const known = new Map(listed);
  for (const { path, head } of found) if (head !== undefined) known.set(path, systemFile(path, head));
  // One that waits for its first start has none.
  const top = link.info.State.Running
    ? await ask((abortSignal) => container.top({ ...PS, abortSignal } as object))
    : undefined;
  await settleRoot(link);
  const fetch = async (path: string) => {
    const kept = bytes.get(path);
    if (kept !== undefined || known.get(path)?.kind !== "file") return kept;
    return (await link.get(path).catch(() => undefined))?.[0]?.bytes;
  };
  const earlier = earlierOf(decky.name);
  const host: AuditHost = {
    decky: decky.name,
    facts,
    files,
    at: (path) => known.get(path),
    ...contents(fetch),
    ...(top !== undefined && { processes: processesOf(top.Processes as string[][]) }),
    ...peopleOf(decky.name, facts),
    ...(earlier !== undefined && { earlier }),
  };
  const why = "a tmpfs cannot be seen from outside the container";
  return { host, notChecked: hidden.map((path) => ({ decky: decky.name, path, why })) };
};
