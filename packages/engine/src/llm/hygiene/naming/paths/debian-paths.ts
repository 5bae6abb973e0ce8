import type { HostFacts } from "@decnet/sdk";

const below = (folder: string, names: string): readonly string[] =>
  names.split(" ").map((name) => `${folder}/${name}`);

// Debian 12's packages of priority required and important (base-files, base-passwd, netbase, login, procps, libpam-modules, bash,
// apt, dpkg, tzdata), which every installation has.
const ALWAYS: readonly string[] = [
  ...below("", "bin boot dev home lib media mnt proc root run sbin srv sys tmp"),
  ...below(
    "/etc",
    "apt/sources.list.d bash.bashrc cron.d cron.daily debian_version environment fstab group gshadow",
  ),
  ...below(
    "/etc",
    "host.conf hostname hosts issue login.defs motd nsswitch.conf os-release pam.d passwd profile profile.d resolv.conf",
  ),
  ...below("/etc", "security/limits.conf shadow shells skel sysctl.conf sysctl.d timezone localtime"),
  ...below("/usr", "local/bin local/etc local/lib local/sbin local/share share/doc share/zoneinfo lib"),
  ...below(
    "/var",
    "backups cache/apt lib/dpkg/status lib/apt local lock log/dpkg.log log/apt mail run spool/mail tmp opt",
  ),
  "/opt",
];

// What the packages behind a program bring; see their `dpkg -L`.
const BY_PROGRAM: Readonly<Record<string, readonly string[]>> = {
  cron: [
    "/etc/crontab",
    ...below("/etc", "cron.hourly cron.weekly cron.monthly"),
    "/var/spool/cron/crontabs",
  ],
  logrotate: ["/etc/logrotate.conf", "/etc/logrotate.d", "/var/lib/logrotate/status"],
  rsyslogd: ["/etc/rsyslog.conf", "/etc/rsyslog.d"],
  sshd: ["/etc/ssh/sshd_config", "/etc/ssh/ssh_config", "/etc/ssh/sshd_config.d"],
  sudo: ["/etc/sudoers", "/etc/sudoers.d"],
  nginx: ["/etc/nginx/nginx.conf", ...below("/etc/nginx", "conf.d sites-available sites-enabled")],
  apache2: ["/etc/apache2/apache2.conf", ...below("/etc/apache2", "sites-available sites-enabled")],
};

// Essential packages (Debian Policy 3.8), as `type -a` finds them in a merged /usr.
const COMMANDS =
  "awk basename bash cat chmod chown cp cut date dd df dirname dpkg du echo env false find grep gzip head hostname id kill ln login ls " +
  "mkdir mktemp mv nice nohup perl ps pwd rm rmdir sed sh sleep sort stat su tail tar tee test touch tr true uname uniq wc which xargs";
const COMMAND = new RegExp(`^(?:/usr)?/bin/(?:${COMMANDS.replaceAll(" ", "|")})$`);
// The kernel's own, in whatever container; bash(1) has the last two.
const BY_KERNEL =
  /^\/(?:proc|sys)\/|^\/dev\/(?:null|zero|full|u?random|tty|std(?:in|out|err)|fd|shm|pts|tcp|udp)(?:\/|$)/;

/** The paths that Debian itself has on a host. */
export const debianPaths = ({ programs }: HostFacts): readonly string[] => [
  ...ALWAYS,
  ...programs.flatMap((program) => BY_PROGRAM[program] ?? []),
];

/** Tells what is there without standing in a list: the kernel's files and the essential commands. */
export const isEverywhere = (path: string): boolean => BY_KERNEL.test(path) || COMMAND.test(path);
