import type { Companion } from "./companion.ts";
import type { Account, HostFacts, RotationPeriod } from "./host-facts.ts";
import type { Persona } from "./persona.ts";
import type { Random } from "./random.ts";
import type { Clock, EpochMs } from "./time.ts";
import type { Colleague, Neighbour, Project, Ticket, Visit } from "./world.ts";

/** `user` and `email` are written by people, `system` by daemons, `canary` calls home. */
export type Category = "user" | "system" | "email" | "canary";

/** The languages the built-in classes speak. */
export const LANGUAGES = ["en", "es", "pt", "fr", "de"] as const;
export type Language = (typeof LANGUAGES)[number];

/** A file of ours on the same account. */
export interface KnownFile {
  readonly path: string;
  readonly contentClass: string;
}

/** Where a canary calls home. */
export interface CanarySettings {
  /** 26 characters of lower-case base32: a valid DNS label and URL slug. */
  readonly token: string;
  /** Such as `https://files.example.test`, without a trailing slash; present for `http` canaries. */
  readonly httpBase?: string;
  /** Such as `cdn.example.test`; present for `dns` canaries. */
  readonly dnsZone?: string;
}

/**
 * What a content class knows when it writes: deep-frozen, structured-clonable data, plus `random` and `clock`.
 * The same context and the same seed give the same bytes.
 */
export interface HostContext {
  /** The plugin's own options, checked against its schema. */
  readonly options: Readonly<Record<string, unknown>>;
  /** The owner of the file: a person's login, or `root`. */
  readonly account: Account;
  readonly host: HostFacts;
  /** One of the class's languages: the persona's when it has it, else English. */
  readonly language: Language;
  readonly colleagues: readonly Colleague[];
  readonly neighbours: readonly Neighbour[];
  readonly projects: readonly Project[];
  /** The newest tickets of every project at this moment, newest first. */
  readonly tickets: readonly Ticket[];
  /** Logs (classes that rotate): logins of the stretch to be written and of the day before it, in order of time. */
  readonly visits: readonly Visit[];
  /** Files of ours that this account has, sorted by path. */
  readonly files: readonly KnownFile[];
  /** How many files of this class the account was given before this one. */
  readonly ordinal: number;
  /** How often this file was edited; 0 when it is created. */
  readonly edits: number;
  /** Where it goes; empty while the namer runs. */
  readonly path: string;
  /** Logs: where a file without a line begins, be it new or emptied by a rotation. Absent when it goes on. */
  readonly since?: EpochMs;
  readonly random: Random;
  /** This host's own stream, the same for every class, file and moment: what all logs of a host have to agree on. */
  readonly story: Random;
  /** Stands at the moment at which this content is written. */
  readonly clock: Clock;
}

/** The context of what a person writes. */
export interface PersonalContext extends HostContext {
  readonly persona: Persona;
}

/** The context of a canary. */
export interface CanaryContext extends PersonalContext {
  readonly canary: CanarySettings;
}

/** Whose a file is. */
export type Owner = "account" | { readonly user: string; readonly group: string };

/** How a class's files sit in the file system. */
export interface FileRules {
  /** Default 0644. */
  readonly mode?: number;
  /** The account (default) or a system owner such as `{ user: "root", group: "adm" }`; or which of them, by path. */
  readonly owner?: Owner | ((path: string) => Owner);
  /** Mode of folders that have to be made. Default 0755. */
  readonly folderMode?: number;
  /**
   * Folders the class may write to; `~` is the account's home. Default: `~` for user and email classes, `/var/log` and
   * `/tmp` for system ones, `~`, `/var/backups`, `/srv` and `/opt` for canaries.
   */
  readonly folders?: readonly string[];
  /** Largest body in bytes, however often it is edited. Default 1 MiB; the engine's own limit is 16 MiB. */
  readonly maxBytes?: number;
}

/** Rotation as logrotate(8) does it; carried out by the engine. What the host's own logrotate says of the path comes first. */
export interface RotateRules {
  /** How many old logs are kept. */
  readonly keep: number;
  /** `day`: every midnight run; `week`: the first one of a Sunday; `month`: the first one of a month. Host's time. */
  readonly every: RotationPeriod;
  /** Rotates at a run when larger, and only then. Bytes. */
  readonly size?: number;
  /** Rotates at a run when larger, even before its time. Bytes. */
  readonly maxSize?: number;
  /** Old logs from this number on are gzipped: 2 is logrotate's `delaycompress`, so `.1` stays plain. */
  readonly compressFrom: number;
}

/** A line for the account's crontab, as its owner would add it. */
export interface CronEntry {
  /** Five fields, as crontab(5) has them, or `@daily` and the like. */
  readonly schedule: string;
  /** As it stands in the crontab: a `%` is escaped. */
  readonly command: string;
  /** What the owner wrote above it, without the `#`. */
  readonly comment?: string;
}

interface ContentClassBase<Context extends HostContext> {
  /** Persisted and on the wire: `note`, or with a prefix of your own, `acme.sap_export`. */
  readonly id: string;
  /** Share inside the category; the operator's config can override it. */
  readonly weight: number;
  /** Whether such a file has a place on this host at all. Absent means always. */
  readonly suits?: (ctx: Context) => boolean;
  /** An absolute path. Called again with another stream when the path is taken. */
  readonly namer: (ctx: Context) => string;
  /** Handlebars source, per language or one for all. Absent when `bytes` is given. */
  readonly template?: string | (Partial<Record<Language, string>> & { readonly en: string });
  /** What the template sees. */
  readonly data?: (ctx: Context) => object | Promise<object>;
  /** Binary classes, and those that need no template. */
  readonly bytes?: (ctx: Context) => Uint8Array | Promise<Uint8Array>;
  /** What is planted with a new file; called after its body. */
  readonly companions?: (ctx: Context) => readonly Companion[] | Promise<readonly Companion[]>;
  /** The text after one more edit; `undefined` when nothing would change. Absent means "never edited". */
  readonly nextIteration?: (
    previous: string,
    ctx: Context,
  ) => string | undefined | Promise<string | undefined>;
  /** Logs: the moment of the last line, which becomes the file's mtime. Absent, or `undefined`: the planned moment. */
  readonly lastWritten?: (body: string, ctx: Context) => EpochMs | undefined;
  /** The line that a new file gets in its owner's crontab; `undefined`: none. */
  readonly cron?: (body: string, ctx: Context) => CronEntry | undefined;
  /** What to ask a model for. Absent means "never sent to a model". */
  readonly prompt?: (ctx: Context) => string;
  /**
   * Why a model's text is none of this class's (no list, no shebang, an edit that keeps nothing of `previous`), in a few
   * words; `undefined` when it is. It must take whatever the class writes itself.
   */
  readonly accepts?: (text: string, ctx: Context, previous?: string) => string | undefined;
  readonly file?: FileRules;
  readonly rotate?: RotateRules;
  /** How many files of this class one account keeps; from then on the engine edits. Default 24, system classes 1, canaries 2. */
  readonly capacity?: number;
}

/** A class of what people write. */
export interface PersonalClass extends ContentClassBase<PersonalContext> {
  readonly category: "user" | "email";
}

/** A class of what daemons write. */
export interface SystemClass extends ContentClassBase<HostContext> {
  readonly category: "system";
}

/** A class that calls home. */
export interface CanaryClass extends ContentClassBase<CanaryContext> {
  readonly category: "canary";
  /** Which callback setting it needs: `http` a base URL, `dns` a zone, `aws_passive` none. */
  readonly callback: "http" | "dns" | "aws_passive";
  /** What makes it fire, said to the operator. */
  readonly notes: string;
}

/** A kind of artifact; an open registry keyed by `id`. */
export type ContentClass = PersonalClass | SystemClass | CanaryClass;

/**
 * Declares a content class. It only returns what it is given: the types do the work.
 *
 * @example
 * defineContentClass({
 *   id: "acme.standup", category: "user", weight: 5,
 *   namer: ({ account }) => `${account.home}/standup.txt`,
 *   template: "Yesterday: {{done}}\n", data: ({ random }) => ({ done: random.pick(["tests", "review"]) }),
 * });
 */
export const defineContentClass = <T extends ContentClass>(contentClass: T): T => contentClass;
