import type { AuditFile, AuditHost, AuditView, EpochMs, HostFacts } from "@decnet/sdk";
import { DAY, toNs } from "@decnet/sdk";
import { HOST, ROOT, WRITTEN_AT } from "@decnet/sdk/testing";

/** A file of a made-up host; whatever is left out is what nobody would look at twice. */
export interface MadeFile extends Partial<Omit<AuditFile, "path" | "size">> {
  /** Text, or bytes. */
  readonly body?: string | Uint8Array;
  /** Milliseconds since 1970. Default an hour before the audit, with a fraction of its own. */
  readonly at?: EpochMs;
}

/** Ana's login, on every made-up host. */
export const ANA = {
  name: "ana",
  uid: 1000,
  gid: 1000,
  fullName: "Ana Reis",
  home: "/home/ana",
  shell: "/bin/bash",
};

/** When the intruder looks. */
export const NOW: EpochMs = WRITTEN_AT + DAY;

const parents = (path: string): string[] => {
  const parts = path.split("/").slice(1, -1);
  return parts.map((_, at) => `/${parts.slice(0, at + 1).join("/")}`);
};

const inHome = (path: string) => path === ANA.home || path.startsWith(`${ANA.home}/`);

/**
 * A host in memory, for tests of tells.
 *
 * @example makeHost({ "/home/ana/notes.txt": { body: "call Bo\n" } })
 */
export const makeHost = (
  files: Readonly<Record<string, MadeFile>>,
  parts: Partial<Omit<AuditHost, "facts">> & { readonly facts?: Partial<HostFacts> } = {},
): AuditHost => {
  const facts: HostFacts = { ...HOST, accounts: [ROOT, ANA], ...parts.facts };
  const bytes = new Map<string, Uint8Array>();
  const made = new Map<string, AuditFile>();
  const add = (path: string, file: MadeFile, kind: AuditFile["kind"]) => {
    const { body = "", at = NOW - 3_600_000, ...rest } = file;
    const content = Buffer.from(body as string);
    const owner = inHome(path) ? ANA : ROOT;
    const mtime = toNs(at) + BigInt(100_003 + made.size * 7919);
    if (kind === "file") bytes.set(path, content);
    made.set(path, {
      path,
      kind,
      mode: kind === "folder" ? 0o755 : 0o644,
      uid: owner.uid,
      gid: owner.gid,
      size: kind === "file" ? content.length : 4096,
      mtime,
      ...rest,
    });
  };
  for (const [path, file] of Object.entries(files)) {
    for (const folder of parents(path))
      if (!made.has(folder) && files[folder] === undefined) add(folder, { at: NOW - 400 * DAY }, "folder");
    add(path, file, file.kind ?? "file");
  }
  const read = async (path: string) => bytes.get(path);
  return {
    decky: "web-01",
    files: [...made.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
    at: (path) => made.get(path),
    read,
    text: async (path) => {
      const found = await read(path);
      return found === undefined || found.includes(0) ? undefined : Buffer.from(found).toString("utf8");
    },
    schedules: new Map(),
    languages: new Map(),
    ...parts,
    facts,
  };
};

/** What is audited: these hosts, at {@link NOW}. */
export const makeView = (...hosts: readonly AuditHost[]): AuditView => ({ hosts, now: NOW });
