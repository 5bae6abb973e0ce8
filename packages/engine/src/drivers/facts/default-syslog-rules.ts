import type { HostFacts, SyslogRule } from "@decnet/sdk";

const rules = (table: string): readonly SyslogRule[] =>
  table
    .trim()
    .split("\n")
    .map((line) => {
      const [selector = "", path = ""] = line.trim().split(/\s+/);
      return { selector, path };
    });

// rsyslog.conf of Debian's rsyslog 8.2302.0-1, 8.2102.0-2 and of Ubuntu's 50-default.conf.
const DEBIAN = rules(`
  *.*;auth,authpriv.none /var/log/syslog
  auth,authpriv.*        /var/log/auth.log
  cron.*                 /var/log/cron.log
  kern.*                 /var/log/kern.log
  mail.*                 /var/log/mail.log
  user.*                 /var/log/user.log
`);
const OLD_DEBIAN = rules(`
  auth,authpriv.*        /var/log/auth.log
  *.*;auth,authpriv.none /var/log/syslog
  daemon.*               /var/log/daemon.log
  kern.*                 /var/log/kern.log
  lpr.*                  /var/log/lpr.log
  mail.*                 /var/log/mail.log
  user.*                 /var/log/user.log
  mail.info              /var/log/mail.info
  mail.warn              /var/log/mail.warn
  mail.err               /var/log/mail.err
  *.=debug;auth,authpriv.none;mail.none                                    /var/log/debug
  *.=info;*.=notice;*.=warn;auth,authpriv.none;cron,daemon.none;mail.none  /var/log/messages
`);
const UBUNTU = rules(`
  auth,authpriv.*        /var/log/auth.log
  *.*;auth,authpriv.none /var/log/syslog
  kern.*                 /var/log/kern.log
  mail.*                 /var/log/mail.log
  mail.err               /var/log/mail.err
`);
// rsyslog.conf of Red Hat Enterprise Linux 9.
const RED_HAT = rules(`
  *.info;mail.none;authpriv.none;cron.none /var/log/messages
  authpriv.*             /var/log/secure
  mail.*                 /var/log/maillog
  cron.*                 /var/log/cron
  uucp,news.crit         /var/log/spooler
  local7.*               /var/log/boot.log
`);
// What BusyBox's syslogd and the oldest ones do without any configuration.
const ONE_FILE = rules("*.* /var/log/messages");

const RED_HATS = new Set(["rhel", "centos", "rocky", "almalinux", "ol", "fedora", "amzn"]);
const DEBIANS = new Set(["debian", "raspbian"]);
// The first release without daemon.log and its like, and with a cron.log.
const NEW_SINCE = 12;

/**
 * Where a distribution's syslog writes when nobody changed it. A Debian without VERSION_ID is testing or unstable.
 *
 * @example defaultSyslogRules({ id: "ubuntu", version: "22.04", name: "" })[0]?.path // "/var/log/auth.log"
 */
export const defaultSyslogRules = ({ id, version }: HostFacts["os"]): readonly SyslogRule[] => {
  if (DEBIANS.has(id)) return Number.parseFloat(version || "99") >= NEW_SINCE ? DEBIAN : OLD_DEBIAN;
  if (id === "ubuntu") return UBUNTU;
  return RED_HATS.has(id) ? RED_HAT : ONE_FILE;
};
