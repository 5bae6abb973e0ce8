import type { Decky } from "@decnet/sdk";
import type { ContainerInfo } from "dockerode";
import { deckyUuid } from "../decky-uuid.ts";

/** What finding deckies needs of an entry of `docker ps`. */
export type ListedContainer = Pick<ContainerInfo, "Id" | "Names" | "Labels" | "State">;

const LABELS = { name: "decnet.decky", services: "decnet.service", topology: "decnet.topology" } as const;
// Without labels only names that end in one of these are deckies.
const BY_NAME = /^\/?(.+)-(ssh|imap)$/;
const SOURCE = "docker";
const MAIN_SERVICE = "ssh";

interface Part {
  readonly decky: string;
  readonly services: readonly string[];
  readonly topology: string | undefined;
  readonly container: ListedContainer;
}

const nameOf = ({ Names }: ListedContainer): string => (Names[0] ?? "").replace(/^\//, "");

const partOf = (container: ListedContainer): Part | undefined => {
  const { Labels } = container;
  const [, byName, byNameService] = BY_NAME.exec(nameOf(container)) ?? [];
  const labelled = Labels[LABELS.name]?.trim() || undefined;
  const decky = labelled ?? byName;
  if (decky === undefined) return undefined;
  const listed = (Labels[LABELS.services] ?? byNameService ?? "").split(",").map((service) => service.trim());
  const topology = Labels[LABELS.topology]?.trim() || undefined;
  return { decky, services: listed.filter((service) => service !== ""), topology, container };
};

const isRunning = ({ State }: ListedContainer): boolean => State === "running";
// Made but never started: it can be given a past before anybody sees it.
const isWaiting = ({ State }: ListedContainer): boolean => State === "created";

// A container that was made anew may have its stopped predecessor beside it.
const rank = ({ services, container }: Part): string =>
  `${services.includes(MAIN_SERVICE) ? 0 : 1}${isRunning(container) ? 0 : isWaiting(container) ? 1 : 2}${nameOf(container)}`;

const merge = (parts: readonly Part[]): Decky | undefined => {
  const [main] = parts.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1));
  if (main === undefined || !(isRunning(main.container) || isWaiting(main.container))) return undefined;
  const topology = main.topology ?? parts.find((part) => part.topology !== undefined)?.topology;
  return {
    uuid: deckyUuid(SOURCE, main.decky),
    name: main.decky,
    source: SOURCE,
    ref: main.container.Id,
    services: [...new Set(parts.flatMap(({ services }) => services))].sort(),
    ...(topology !== undefined && { topology }),
    ...(isWaiting(main.container) && { waiting: true }),
  };
};

/**
 * The deckies whose container runs and is not paused, or was never started, sorted by name. Containers are told by their labels `decnet.decky`, `decnet.service` (one, or several
 * with commas) and `decnet.topology`, or by names like `web-03-ssh` and `web-03-imap`. Several containers of one decky
 * are one decky: the one with `ssh` is what is written to.
 *
 * @example findDeckies(await docker.listContainers({ all: true }))
 */
export const findDeckies = (containers: readonly ListedContainer[]): Decky[] => {
  const parts = containers.flatMap((container) => partOf(container) ?? []);
  const names = [...new Set(parts.map(({ decky }) => decky))].sort();
  return names.flatMap((name) => merge(parts.filter(({ decky }) => decky === name)) ?? []);
};
