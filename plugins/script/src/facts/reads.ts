import type { Random } from "@decnet/sdk";
import type { Source } from "../fact.ts";
import type { KnownPlaces } from "../known-places.ts";

/** What a script reads from: a place that exists, or else the argument it is called with, or the home. */
export interface Reads {
  /** Below the home, or absolute; `undefined` where this account has nothing that suits. */
  readonly find: (random: Random, source: Source, places: KnownPlaces) => string | undefined;
  readonly otherwise: "folder argument" | "file argument" | "home";
}

const DEEPEST = 4;
const LOG_FOLDER = "/var/log";

const oneOf = (random: Random, paths: readonly string[]): string | undefined =>
  paths.length > 0 ? random.pick(paths) : undefined;

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf("/")));

const isWithin = (folder: string, root: string): boolean => folder === root || folder.startsWith(`${root}/`);

// Not where copies go to, nor where scripts are kept, while there is anything else.
const worthwhile = ({ folders }: KnownPlaces, { book }: Source): readonly string[] => {
  const shallow = folders.filter((folder) => folder.split("/").length <= DEEPEST);
  const copies = [...book.folders.backups, "backup", "backups"];
  const foreign = shallow.filter((folder) => !copies.some((root) => isWithin(folder, root)));
  const others = foreign.filter((folder) => !/^(bin|scripts)(\/|$)/.test(folder));
  return others.length > 0 ? others : foreign;
};

const projectRoot = ({ plan }: Source, { folders }: KnownPlaces): string | undefined => {
  const root = `projects/${plan.project?.slug}`;
  return folders.includes(root) ? root : undefined;
};

const folder: Reads["find"] = (random, source, places) => {
  const known = worthwhile(places, source);
  const root = source.plan.onProject ? projectRoot(source, places) : undefined;
  if (root === undefined) return oneOf(random, known);
  return random.bool(0.6) ? root : random.pick(known.filter((one) => isWithin(one, root)));
};

/** Folders that hold a file with one of these endings. */
const holding =
  (ending: RegExp): Reads["find"] =>
  (random, _source, { files, folders }) =>
    oneOf(random, [
      ...new Set(
        files
          .filter((file) => ending.test(file))
          .map(folderOf)
          .filter((one) => folders.includes(one)),
      ),
    ]);

const nothing: Reads["find"] = () => undefined;

/** What there is to read from, by the name that a job gives it in `@=from:x@`. */
export const READS: Readonly<Record<string, Reads>> = {
  folder: { find: folder, otherwise: "folder argument" },
  tree: { find: folder, otherwise: "home" },
  code: {
    find: (random, source, places) => {
      const known = worthwhile(places, source).filter((one) =>
        /^(projects|src|code|repos|git|work)\//.test(one),
      );
      return known.length > 0 ? folder(random, source, { ...places, folders: known }) : undefined;
    },
    otherwise: "folder argument",
  },
  top: {
    find: (random, source, places) => {
      const parents = new Set(places.folders.map(folderOf));
      return oneOf(
        random,
        worthwhile(places, source).filter((one) => !one.includes("/") && parents.has(one)),
      );
    },
    otherwise: "home",
  },
  checkouts: {
    find: (random, _source, { folders }) =>
      oneOf(
        random,
        folders.filter((one) => /^(projects|src|code|repos|git|work)$/.test(one)),
      ),
    otherwise: "folder argument",
  },
  project: { find: (_random, source, places) => projectRoot(source, places), otherwise: "folder argument" },
  statements: { find: holding(/\.sql$/), otherwise: "folder argument" },
  papers: {
    find: (random, source, places) => {
      const papers = [...source.book.folders.papers, ...source.book.folders.documents, "Documents"];
      const known = worthwhile(places, source);
      const own = known.filter((one) => one.split("/").some((part) => papers.includes(part)));
      return oneOf(random, own.length > 0 ? own : known);
    },
    otherwise: "folder argument",
  },
  notes: { find: holding(/\.(md|txt)$/), otherwise: "home" },
  texts: { find: holding(/\.(txt|csv)$/), otherwise: "folder argument" },
  tables: { find: holding(/\.csv$/), otherwise: "folder argument" },
  table: {
    find: (random, _source, { files }) =>
      oneOf(
        random,
        files.filter((file) => file.endsWith(".csv")),
      ),
    otherwise: "file argument",
  },
  archives: { find: holding(/\.(tgz|gz|zip|dump)$/), otherwise: "folder argument" },
  downloads: {
    find: (random, { book }, { folders }) =>
      oneOf(
        random,
        folders.filter((one) => [...book.folders.downloads, "Downloads"].includes(one)),
      ),
    otherwise: "folder argument",
  },
  // Only root and adm read most of it, and a script passes over the rest.
  logs: { find: () => LOG_FOLDER, otherwise: "home" },
  // Debian has these whatever is installed.
  place: {
    find: (random, source, places) =>
      random.pick(["/var", "/srv", "/opt", LOG_FOLDER, folder(random, source, places)]),
    otherwise: "home",
  },
  logplace: {
    find: (random, source, places) => (random.bool(0.6) ? LOG_FOLDER : folder(random, source, places)),
    otherwise: "home",
  },
  photos: { find: nothing, otherwise: "folder argument" },
  list: { find: nothing, otherwise: "file argument" },
};
