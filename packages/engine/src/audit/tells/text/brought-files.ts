import type { AuditHost } from "@decnet/sdk";

/** What stands on a host without a person having written it there. */
export interface BroughtFiles {
  /** A package brought it, or git tracks it: the same bytes are on any other host that has it. */
  holds(path: string): boolean;
  /** The text of a file of /etc/skel. */
  isSkeleton(text: string): boolean;
}

const SKELETON = "/etc/skel/";
const PACKAGE_LIST = /^\/var\/lib\/dpkg\/info\/[^/]+\.list$/;
const INDEX = "/.git/index";

const packaged = async (host: AuditHost): Promise<ReadonlySet<string>> => {
  // Debian's own packages keep out of /srv and /opt (policy 9.1.1), others do not.
  if (!host.files.some(({ path, kind }) => kind === "file" && /^\/(?:srv|opt)\//.test(path)))
    return new Set();
  const lists = host.files.filter(({ path }) => PACKAGE_LIST.test(path));
  const texts = await Promise.all(lists.map(({ path }) => host.text(path)));
  const paths = texts.flatMap((text) => text?.split("\n") ?? []);
  return new Set(paths.filter((path) => /^\/(?:srv|opt)\//.test(path)));
};

/** Folder of each working copy, with its index: paths stand there as they are (gitformat-index(5), versions 2 and 3). */
const workingCopies = async (host: AuditHost): Promise<readonly (readonly [string, Buffer])[]> => {
  const indexes = host.files.filter(({ path }) => path.endsWith(INDEX));
  const found = await Promise.all(
    indexes.map(async ({ path }) => {
      const bytes = await host.read(path);
      return bytes === undefined ? [] : [[path.slice(0, -INDEX.length), Buffer.from(bytes)] as const];
    }),
  );
  return found.flat();
};

/** Finds out what packages, git and adduser brought to a host. */
export const broughtFiles = async (host: AuditHost): Promise<BroughtFiles> => {
  const packages = await packaged(host);
  const copies = await workingCopies(host);
  const skeleton = host.files.filter(({ path, kind }) => kind === "file" && path.startsWith(SKELETON));
  const bodies = new Set(await Promise.all(skeleton.map(({ path }) => host.text(path))));
  const isTracked = (path: string) =>
    copies.some(
      ([folder, index]) =>
        path.startsWith(`${folder}/`) && index.includes(`${path.slice(folder.length + 1)}\0`),
    );
  return {
    holds: (path) => packages.has(path) || isTracked(path),
    isSkeleton: (text) => bodies.has(text),
  };
};
