import { type EpochMs, type HostContext, type HostFacts, isHuman, type Random } from "@decnet/sdk";

/** What whoever fills a cache has at hand. */
export interface Desk {
  readonly random: Random;
  readonly host: HostFacts;
  readonly hosts: readonly { readonly name: string; readonly address: string }[];
  /** Files and folders that exist here. */
  readonly paths: readonly string[];
  /** How many bytes it should come to, roughly. */
  readonly room: number;
  /** A moment between the host's start and now, in whole milliseconds. */
  moment(): EpochMs;
  readonly now: EpochMs;
}

// What the package that brings a program brings as well.
const BESIDE: Readonly<Record<string, readonly string[]>> = {
  cron: ["/etc/crontab", "/etc/cron.d", "/usr/sbin/cron"],
  logrotate: ["/etc/logrotate.conf", "/etc/logrotate.d", "/usr/sbin/logrotate"],
  nginx: ["/etc/nginx", "/usr/sbin/nginx"],
  rsyslogd: ["/etc/rsyslog.conf", "/usr/sbin/rsyslogd"],
  sshd: ["/etc/ssh/sshd_config", "/usr/sbin/sshd"],
  sudo: ["/etc/sudoers", "/etc/sudoers.d"],
};
const ALWAYS = ["/etc/passwd", "/etc/group", "/var/log", "/tmp", "/var/tmp", "/root"];

const pathsOf = ({ host, files }: HostContext): readonly string[] => [
  ...ALWAYS,
  ...host.interpreters,
  ...host.accounts.filter(isHuman).map(({ home }) => home),
  ...host.programs.flatMap((name) => (Object.hasOwn(BESIDE, name) ? (BESIDE[name] ?? []) : [])),
  ...files.map(({ path }) => path).filter((path) => !path.startsWith("/tmp/")),
];

const SMALLEST = 40;
const LARGEST = 64 * 1024;
// Half of them below this, one in twenty ten times as large.
const MEDIAN = 1100;
const SPREAD = 1.45;

const roomOf = (random: Random): number =>
  Math.min(LARGEST, Math.max(SMALLEST, Math.round(MEDIAN * Math.exp(random.normal(0, SPREAD)))));

/** The facts a cache may hold, on this host at this moment. */
export const deskFor = (ctx: HostContext): Desk => {
  const { host, neighbours, clock } = ctx;
  const random = ctx.random.fork("cache");
  const now = clock.now();
  const start = Math.min(now, Math.max(host.bootedAt, host.installedAt));
  const own = host.address === "" ? [] : [{ name: host.hostname, address: host.address }];
  return {
    random,
    host,
    hosts: [
      ...own,
      ...neighbours.map(({ hostname, address }) => ({ name: hostname, address })),
      { name: "localhost", address: "127.0.0.1" },
    ],
    paths: pathsOf(ctx),
    room: roomOf(random.fork("room")),
    // What is in a cache is recent, mostly.
    moment: () => Math.floor(now - (now - start) * random.next() ** 3),
    now,
  };
};
