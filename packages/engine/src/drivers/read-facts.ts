import type { Account, CronJob, HostFacts } from "@decnet/sdk";
import type { FactSource } from "./fact-source.ts";
import { parseAccounts } from "./facts/accounts.ts";
import { isCronName, parseCrontab } from "./facts/crontab.ts";
import { parseGroups } from "./facts/groups.ts";
import { parseHostname } from "./facts/hostname.ts";
import { logStampOf } from "./facts/log-stamp.ts";
import { parseOsRelease } from "./facts/os-release.ts";
import { readPrograms } from "./facts/programs.ts";
import { readRotationRules } from "./facts/rotation-rules.ts";
import { readSyslogRules } from "./facts/syslog-rules.ts";
import { readSyslogRuns } from "./facts/syslog-runs.ts";
import { pickZone } from "./facts/zone.ts";

const CRON_D = "/etc/cron.d";
const CRONTABS = "/var/spool/cron/crontabs";

const INTERPRETERS = [
  "/bin/sh",
  "/bin/bash",
  "/bin/zsh",
  "/usr/bin/perl",
  "/usr/bin/python3",
  "/usr/bin/php",
  "/usr/bin/ruby",
  "/usr/bin/node",
  "/usr/bin/lua",
  "/usr/bin/tclsh",
  "/usr/bin/awk",
] as const;

const readCrontabs = async (source: FactSource, accounts: readonly Account[]): Promise<CronJob[]> => {
  const system = (await source.list(CRON_D)).filter(isCronName).map((name) => `${CRON_D}/${name}`);
  const logins = new Set(accounts.map(({ name }) => name));
  const jobs = ["/etc/crontab", ...system].map(async (path) => parseCrontab((await source.read(path)) ?? ""));
  // cron drops a crontab whose name is no login.
  const own = (await source.list(CRONTABS))
    .filter((name) => logins.has(name))
    .map(async (name) => parseCrontab((await source.read(`${CRONTABS}/${name}`)) ?? "", name));
  return (await Promise.all([...jobs, ...own])).flat();
};

const readInterpreters = async (source: FactSource): Promise<string[]> => {
  const found = await Promise.all(INTERPRETERS.map((path) => source.exists(path)));
  return INTERPRETERS.filter((_, at) => found[at]);
};

/**
 * Learns what a host says of itself. Whatever is missing or broken in there gets the value Linux itself falls back to;
 * it throws only what the source throws.
 *
 * @example const { hostname, zone, accounts } = await readFacts(source);
 */
export const readFacts = async (source: FactSource): Promise<HostFacts> => {
  const [hostname, release, timezone, localtime, passwd, group, rsyslog] = await Promise.all([
    source.read("/etc/hostname"),
    source.read("/etc/os-release").then((text) => text ?? source.read("/usr/lib/os-release")),
    source.read("/etc/timezone"),
    source.link("/etc/localtime"),
    source.read("/etc/passwd"),
    source.read("/etc/group"),
    source.read("/etc/rsyslog.conf"),
  ]);
  const accounts = parseAccounts(passwd ?? "");
  const os = parseOsRelease(release ?? "");
  const [crontab, interpreters, programs, syslogRules, rotation] = await Promise.all([
    readCrontabs(source, accounts),
    readInterpreters(source),
    readPrograms(source),
    readSyslogRules(source, os),
    readRotationRules(source),
  ]);
  return {
    hostname: parseHostname(hostname),
    os,
    zone: pickZone(timezone, localtime),
    address: source.address,
    accounts,
    groups: parseGroups(group ?? ""),
    crontab,
    interpreters,
    programs,
    systemd: source.systemd,
    logStamp: logStampOf(os, rsyslog),
    syslogRules,
    syslogRuns: await readSyslogRuns(source, programs),
    rotation,
    bootedAt: source.bootedAt,
    installedAt: source.installedAt,
  };
};
