import type { FactSource } from "../fact-source.ts";

// Where the packages of Debian 12 put what leaves lines in logs or files in /tmp; the second path is that of a host
// whose /usr is not merged, or of another distribution. postgres lies in a folder with Debian's version of it.
const PROGRAMS: Readonly<Record<string, readonly string[]>> = {
  NetworkManager: ["/usr/sbin/NetworkManager"],
  anacron: ["/usr/sbin/anacron"],
  apache2: ["/usr/sbin/apache2"],
  apt: ["/usr/lib/apt/apt.systemd.daily"],
  chronyd: ["/usr/sbin/chronyd"],
  cron: ["/usr/sbin/cron", "/usr/sbin/crond"],
  "dbus-daemon": ["/usr/bin/dbus-daemon"],
  dhclient: ["/usr/sbin/dhclient", "/sbin/dhclient"],
  dovecot: ["/usr/sbin/dovecot"],
  "dpkg-db-backup": ["/usr/libexec/dpkg/dpkg-db-backup"],
  e2scrub: ["/usr/sbin/e2scrub_all", "/sbin/e2scrub_all"],
  exim4: ["/usr/sbin/exim4"],
  fail2ban: ["/usr/bin/fail2ban-server"],
  fstrim: ["/usr/sbin/fstrim", "/sbin/fstrim"],
  logrotate: ["/usr/sbin/logrotate"],
  "man-db": ["/usr/bin/mandb"],
  mariadbd: ["/usr/sbin/mariadbd", "/usr/sbin/mysqld"],
  nginx: ["/usr/sbin/nginx"],
  ntpd: ["/usr/sbin/ntpd"],
  postfix: ["/usr/sbin/postfix"],
  postgres: ["/usr/bin/pg_ctlcluster", "/usr/lib/postgresql/15/bin/postgres"],
  "redis-server": ["/usr/bin/redis-server"],
  rsyslogd: ["/usr/sbin/rsyslogd"],
  smartd: ["/usr/sbin/smartd"],
  sshd: ["/usr/sbin/sshd"],
  sudo: ["/usr/bin/sudo"],
  "syslog-ng": ["/usr/sbin/syslog-ng"],
  systemd: ["/usr/lib/systemd/systemd", "/lib/systemd/systemd"],
  "systemd-logind": ["/usr/lib/systemd/systemd-logind", "/lib/systemd/systemd-logind"],
  "systemd-timesyncd": ["/usr/lib/systemd/systemd-timesyncd", "/lib/systemd/systemd-timesyncd"],
  "unattended-upgrade": ["/usr/bin/unattended-upgrade"],
  vsftpd: ["/usr/sbin/vsftpd"],
};

const existsOneOf = async (paths: readonly string[], source: FactSource): Promise<boolean> => {
  for (const path of paths) if (await source.exists(path)) return true;
  return false;
};

/** Names of the daemons and tools that are installed, sorted. */
export const readPrograms = async (source: FactSource): Promise<string[]> => {
  const names = Object.keys(PROGRAMS).sort();
  const found = await Promise.all(names.map((name) => existsOneOf(PROGRAMS[name] ?? [], source)));
  return names.filter((_, at) => found[at]);
};
