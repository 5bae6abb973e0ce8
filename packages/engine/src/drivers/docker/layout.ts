import type { ContainerInspectInfo } from "dockerode";

/** How files get to a place: through the root file system, into a volume, only from inside, or not at all. */
export type Place = "rootfs" | "volume" | "tmpfs" | "blocked";

/** What is mounted where in a container. */
export type Layout = readonly { readonly path: string; readonly place: Place }[];

// Mounted over by the runtime in every container: what an archive puts there answers 200 and never appears.
const RUNTIME = ["/proc", "/sys", "/dev"] as const;
// Bind-mounted by the engine from files of its own.
const ENGINE_FILES = ["/etc/hosts", "/etc/hostname", "/etc/resolv.conf"] as const;

const isReadOnly = (options: string): boolean => options.split(",").includes("ro");

const trimmed = (path: string): string => (path === "/" ? path : path.replace(/\/+$/, ""));

/** Reads a container's layout off `docker inspect`. */
export const layoutOf = ({
  HostConfig,
  Mounts,
}: Pick<ContainerInspectInfo, "HostConfig" | "Mounts">): Layout => {
  const rootfs: Place = HostConfig.ReadonlyRootfs === true ? "blocked" : "rootfs";
  // Archives are unpacked over the root, which the engine refuses as a whole when it is read-only.
  const volume: Place = rootfs === "blocked" ? "blocked" : "volume";
  const tmpfs = Object.entries((HostConfig.Tmpfs ?? {}) as Record<string, string>);
  return [
    { path: "/", place: rootfs },
    ...[...RUNTIME, ...ENGINE_FILES].map((path) => ({ path, place: "blocked" as const })),
    ...tmpfs.map(([path, options]): Layout[number] => ({
      path: trimmed(path),
      place: isReadOnly(options) ? "blocked" : "tmpfs",
    })),
    ...Mounts.map(({ Type, Destination, RW }): Layout[number] => ({
      path: trimmed(Destination),
      place: RW ? (Type === "tmpfs" ? "tmpfs" : volume) : "blocked",
    })),
  ];
};

/** The mount a path lies in: the longest that leads to it, the last when there are two. */
export const mountOf = (layout: Layout, path: string): Layout[number] =>
  layout
    .filter((mount) => mount.path === "/" || path === mount.path || path.startsWith(`${mount.path}/`))
    .reduce((best, mount) => (mount.path.length >= best.path.length ? mount : best));

/** How files get to a path. */
export const placeOf = (layout: Layout, path: string): Place => mountOf(layout, path).place;
