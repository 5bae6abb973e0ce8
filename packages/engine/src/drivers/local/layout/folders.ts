import type { Access } from "./entry.ts";

// base-passwd's groups, and those of ADDED_GROUPS.
const MAIL = 8;
const STAFF = 50;
const CRONTAB = 101;
const JOURNAL = 999;

const plain = (paths: string): readonly (readonly [string, Access])[] =>
  paths
    .trim()
    .split(/\s+/)
    .map((path) => [path, {}] as const);

/** Folders of a Debian 12 and who may do what there, after base-files, cron, rsyslog and systemd have set them up. */
export const FOLDERS: readonly (readonly [path: string, access: Access])[] = [
  ...plain(`
    /boot /dev /home /media /mnt /opt /srv
    /etc /etc/alternatives /etc/apt /etc/apt/apt.conf.d /etc/apt/preferences.d /etc/apt/sources.list.d
    /etc/apt/trusted.gpg.d /etc/cron.d /etc/cron.daily /etc/cron.hourly /etc/cron.monthly /etc/cron.weekly
    /etc/cron.yearly /etc/default /etc/init.d /etc/ld.so.conf.d /etc/logrotate.d /etc/network
    /etc/network/interfaces.d /etc/opt /etc/pam.d /etc/profile.d /etc/rsyslog.d /etc/security /etc/skel /etc/ssh
    /etc/ssh/ssh_config.d /etc/ssh/sshd_config.d /etc/ssl /etc/ssl/certs /etc/sysctl.d /etc/systemd
    /etc/systemd/network /etc/systemd/system /etc/systemd/user /etc/tmpfiles.d /etc/update-motd.d
    /run /run/systemd /run/systemd/system
    /usr /usr/bin /usr/games /usr/include /usr/lib /usr/lib/apt /usr/lib/rsyslog /usr/lib/systemd /usr/lib/x86_64-linux-gnu
    /usr/lib/x86_64-linux-gnu/e2fsprogs /usr/lib32 /usr/lib64 /usr/libx32 /usr/libexec /usr/libexec/dpkg /usr/sbin /usr/share
    /usr/share/doc /usr/share/zoneinfo /usr/local /usr/local/bin /usr/local/etc /usr/local/games
    /usr/local/include /usr/local/sbin /usr/local/share /usr/local/src
    /var /var/backups /var/cache /var/cache/apt /var/lib /var/lib/dpkg /var/lib/logrotate /var/lib/misc
    /var/lib/systemd /var/log /var/log/apt /var/opt /var/spool /var/spool/cron /var/spool/rsyslog
  `),
  ["/etc/ssl/private", { mode: 0o710 }],
  ["/etc/sudoers.d", { mode: 0o750 }],
  ["/proc", { mode: 0o555 }],
  ["/sys", { mode: 0o555 }],
  ["/root", { mode: 0o700 }],
  ["/run/lock", { mode: 0o1777 }],
  ["/tmp", { mode: 0o1777 }],
  ["/var/tmp", { mode: 0o1777 }],
  ["/var/local", { mode: 0o2775, gid: STAFF }],
  ["/var/mail", { mode: 0o2775, gid: MAIL }],
  ["/var/log/journal", { mode: 0o2755, gid: JOURNAL }],
  ["/var/log/private", { mode: 0o700 }],
  ["/var/spool/cron/crontabs", { mode: 0o1730, gid: CRONTAB }],
];

/** Emptied and filled anew at each start. */
export const SINCE_BOOT = ["/dev", "/proc", "/run", "/sys", "/tmp"] as const;

/** Links of a merged /usr and of base-files. */
export const LINKS: readonly (readonly [path: string, target: string])[] = [
  ["/bin", "usr/bin"],
  ["/lib", "usr/lib"],
  ["/lib32", "usr/lib32"],
  ["/lib64", "usr/lib64"],
  ["/libx32", "usr/libx32"],
  ["/sbin", "usr/sbin"],
  ["/etc/os-release", "../usr/lib/os-release"],
  ["/var/lock", "/run/lock"],
  ["/var/run", "/run"],
  ["/var/spool/mail", "../mail"],
];
