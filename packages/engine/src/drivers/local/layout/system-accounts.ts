/** A line of passwd(5). */
export interface Login {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
  readonly gecos: string;
  readonly home: string;
  readonly shell: string;
}

/** A line of group(5). */
export interface Group {
  readonly name: string;
  readonly gid: number;
  readonly members: readonly string[];
}

export const NOLOGIN = "/usr/sbin/nologin";
export const NOGROUP = 65534;

const system = (
  name: string,
  uid: number,
  gid: number,
  home: string,
  gecos = name,
  shell = NOLOGIN,
): Login => ({
  name,
  uid,
  gid,
  gecos,
  home,
  shell,
});

/** The accounts every Debian 12 has, with base-passwd's fixed ids (/usr/share/base-passwd/passwd.master). */
export const BASE_LOGINS: readonly Login[] = [
  system("root", 0, 0, "/root", "root", "/bin/bash"),
  system("daemon", 1, 1, "/usr/sbin"),
  system("bin", 2, 2, "/bin"),
  system("sys", 3, 3, "/dev"),
  system("sync", 4, NOGROUP, "/bin", "sync", "/bin/sync"),
  system("games", 5, 60, "/usr/games"),
  system("man", 6, 12, "/var/cache/man"),
  system("lp", 7, 7, "/var/spool/lpd"),
  system("mail", 8, 8, "/var/mail"),
  system("news", 9, 9, "/var/spool/news"),
  system("uucp", 10, 10, "/var/spool/uucp"),
  system("proxy", 13, 13, "/bin"),
  system("www-data", 33, 33, "/var/www"),
  system("backup", 34, 34, "/var/backups"),
  system("list", 38, 38, "/var/list", "Mailing List Manager"),
  system("irc", 39, 39, "/run/ircd", "ircd"),
  system("_apt", 42, NOGROUP, "/nonexistent", ""),
  system("nobody", NOGROUP, NOGROUP, "/nonexistent"),
];

/** What the packages of a standard installation with an SSH server add, in the order they are set up. */
export const ADDED_LOGINS: readonly Login[] = [
  system("systemd-network", 998, 998, "/", "systemd Network Management"),
  system("systemd-timesync", 997, 997, "/", "systemd Time Synchronization"),
  system("messagebus", 100, 107, "/nonexistent", ""),
  system("sshd", 101, NOGROUP, "/run/sshd", ""),
];

/** base-passwd's groups (/usr/share/base-passwd/group.master). */
export const BASE_GROUPS: Readonly<Record<string, number>> = {
  root: 0,
  daemon: 1,
  bin: 2,
  sys: 3,
  adm: 4,
  tty: 5,
  disk: 6,
  lp: 7,
  mail: 8,
  news: 9,
  uucp: 10,
  man: 12,
  proxy: 13,
  kmem: 15,
  dialout: 20,
  fax: 21,
  voice: 22,
  cdrom: 24,
  floppy: 25,
  tape: 26,
  sudo: 27,
  audio: 29,
  dip: 30,
  "www-data": 33,
  backup: 34,
  operator: 37,
  list: 38,
  irc: 39,
  src: 40,
  shadow: 42,
  utmp: 43,
  video: 44,
  sasl: 45,
  plugdev: 46,
  staff: 50,
  games: 60,
  users: 100,
  nogroup: NOGROUP,
};

export const ADDED_GROUPS: Readonly<Record<string, number>> = {
  "systemd-journal": 999,
  "systemd-network": 998,
  crontab: 101,
  "systemd-timesync": 997,
  input: 102,
  sgx: 103,
  kvm: 104,
  render: 105,
  netdev: 106,
  messagebus: 107,
  _ssh: 108,
};

/** What the installer adds its first user to (user-setup's passwd/user-default-groups). */
export const FIRST_USER_GROUPS = [
  "cdrom",
  "floppy",
  "sudo",
  "audio",
  "dip",
  "video",
  "plugdev",
  "users",
  "netdev",
] as const;
