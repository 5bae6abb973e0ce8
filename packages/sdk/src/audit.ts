import type { Schedule } from "./diurnal/schedule.ts";
import type { HostFacts } from "./host-facts.ts";
import type { EpochMs, EpochNs } from "./time.ts";

/** What stands at one path of an audited host. */
export interface AuditFile {
  /** Absolute, as on the host. */
  readonly path: string;
  readonly kind: "file" | "folder" | "link" | "other";
  /** Permission bits with the set-id and sticky ones, such as 0o1777. */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  /** Bytes. */
  readonly size: number;
  readonly mtime: EpochNs;
  /** Where it can be had. */
  readonly atime?: EpochNs;
  /** When the inode came to be, where the file system tells. */
  readonly birth?: EpochNs;
  /** A link's target, as it stands there. */
  readonly target?: string;
}

/** A process as `ps` shows it. */
export interface AuditProcess {
  readonly pid: number;
  readonly ppid: number;
  readonly command: string;
}

/** One host, read-only, as an intruder with a shell sees it. */
export interface AuditHost {
  /** The decky's name, for the operator. */
  readonly decky: string;
  readonly facts: HostFacts;
  /** Everything in the folders that are looked at, folders included, sorted by path. */
  readonly files: readonly AuditFile[];
  at(path: string): AuditFile | undefined;
  /** Bytes of a plain file, from memory after the first time; `undefined` when there is none or it cannot be read. */
  read(path: string): Promise<Uint8Array | undefined>;
  /** The same as UTF-8 text; `undefined` for what is no text. */
  text(path: string): Promise<string | undefined>;
  /** Running processes; absent for a tree that nobody runs. */
  readonly processes?: readonly AuditProcess[];
  /** Working hours by login, where the operator's personas tell. */
  readonly schedules: ReadonlyMap<string, Schedule>;
  /** Languages by login, where the operator's personas tell. */
  readonly languages: ReadonlyMap<string, string>;
  /** The same host as an earlier audit saw it. */
  readonly earlier?: ReadonlyMap<string, EarlierFile>;
}

/** What an earlier audit noted of a file. */
export interface EarlierFile {
  readonly mtime: EpochNs;
  /** SHA-256 of the bytes, hex, and of the bytes before that, oldest first. */
  readonly hashes: readonly string[];
}

/** What is audited: hosts, and the moment at which the intruder looks. */
export interface AuditView {
  readonly hosts: readonly AuditHost[];
  readonly now: EpochMs;
}

/** Where a tell hit. */
export interface Hit {
  /** The decky's name. */
  readonly decky: string;
  readonly path?: string;
  /** Counted from 1. */
  readonly line?: number;
  /** What was seen, in one sentence. */
  readonly seen: string;
}

/** A check an intruder could run. */
export interface Tell {
  /** Such as `T06`. */
  readonly id: string;
  /** 3: one hit proves it; 2: strong; 1: statistical; 0: forensics, counted and never held against anybody. */
  readonly weight: 0 | 1 | 2 | 3;
  readonly title: string;
  /** What counts as a hit. */
  readonly rule: string;
  /** How to read a hit, and what else it could be. */
  readonly reading: string;
  /** Hits, at most one for each thing that is wrong. Throws when it cannot be checked here, with the reason as message. */
  check(view: AuditView): Promise<readonly Hit[]>;
}

/** A tell that hit. */
export interface Finding extends Hit {
  readonly tell: string;
  readonly weight: Tell["weight"];
}
