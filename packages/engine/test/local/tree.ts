import { createHash } from "node:crypto";
import {
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { DAY, type Decky, type EpochNs, type PlantedFile, Random, toNs } from "@decnet/sdk";
import {
  createLocalDriver,
  type LocalDriver,
  type LocalDriverSettings,
} from "../../src/drivers/local/index.ts";

/** 2026-09-01 09:00 UTC, a Tuesday. */
export const NOW = Date.UTC(2026, 8, 1, 9);

export const PEOPLE = [
  { login: "mreis", fullName: "Marta Reis" },
  { login: "jvogt", fullName: "Jürgen Vogt" },
];

const folders: string[] = [];
process.on("exit", () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder of its own, gone at the end of the process. */
export const scratch = (): string => {
  const folder = realpathSync(mkdtempSync(`${tmpdir()}/hosts-`));
  folders.push(folder);
  return folder;
};

export interface OneHost {
  readonly driver: LocalDriver;
  readonly decky: Decky;
  readonly root: string;
  readonly base: string;
}

/** A driver with a single host. */
export const oneHost = async (settings: Partial<LocalDriverSettings> = {}): Promise<OneHost> => {
  const base = scratch();
  const driver = await createLocalDriver({
    root: `${base}/hosts`,
    staging: `${base}/staging`,
    random: Random.from("1"),
    now: NOW,
    deckies: [{ name: "alpha", services: ["ssh"], zone: "Europe/Lisbon", people: PEOPLE }],
    ...settings,
  });
  const decky = driver.deckies[0] as Decky;
  return { driver, decky, root: decky.ref, base };
};

/** A file for Marta. */
export const fileOf = (path: string, text: string, parts: Partial<PlantedFile> = {}): PlantedFile => ({
  path,
  bytes: Buffer.from(text),
  mode: 0o644,
  uid: 1000,
  gid: 1000,
  mtime: toNs(NOW - DAY) + 123_456_789n,
  atime: toNs(NOW - DAY) + 987_654_321n,
  ...parts,
});

export const sha256 = (bytes: Uint8Array | string): string =>
  createHash("sha256").update(bytes).digest("hex");

export interface Seen {
  readonly path: string;
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly size: number;
  readonly mtime: EpochNs;
  readonly atime: EpochNs;
}

/** What lstat says; reads nothing, so that no atime changes. */
export const see = (root: string, path: string): Seen => {
  const stat = lstatSync(`${root}${path === "/" ? "" : path}`, { bigint: true });
  return {
    path,
    mode: Number(stat.mode) & 0o7777,
    uid: Number(stat.uid),
    gid: Number(stat.gid),
    size: stat.isDirectory() ? 0 : Number(stat.size),
    mtime: stat.mtimeNs,
    atime: stat.atimeNs,
  };
};

/** A file's hash, a link's target, nothing of a folder. */
export const contentOf = (root: string, path: string): string => {
  const full = `${root}${path === "/" ? "" : path}`;
  const stat = lstatSync(full);
  return stat.isSymbolicLink() ? readlinkSync(full) : stat.isFile() ? sha256(readFileSync(full)) : "";
};

const below = (root: string, folder: string): string[] =>
  readdirSync(root + folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? [path, ...below(root, path)] : [path];
  });

/** All paths of a tree, sorted; links are not followed. */
export const pathsOf = (root: string): string[] => ["/", ...below(root, "").sort()];

/** All that is in a tree, without atimes: to list is to read. */
export const listing = (root: string) =>
  pathsOf(root).map((path) => {
    const { atime: _, ...seen } = see(root, path);
    return { ...seen, content: contentOf(root, path) };
  });

/** True when files can be given away here. */
export const asRoot = process.geteuid?.() === 0;
