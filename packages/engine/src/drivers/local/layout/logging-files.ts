import type { FileData } from "./entry.ts";

const RSYSLOG = `# /etc/rsyslog.conf: configuration of rsyslog
#
# The manual is in rsyslog-doc, at
# /usr/share/doc/rsyslog-doc/html/configuration/index.html


#################
#### MODULES ####
#################

module(load="imuxsock") # the local system's messages
module(load="imklog")   # the kernel's messages
#module(load="immark")  # --MARK-- lines

# messages over UDP
#module(load="imudp")
#input(type="imudp" port="514")

# messages over TCP
#module(load="imtcp")
#input(type="imtcp" port="514")


###########################
#### GLOBAL DIRECTIVES ####
###########################

#
# Owner and mode of new log files
#
$FileOwner root
$FileGroup adm
$FileCreateMode 0640
$DirCreateMode 0755
$Umask 0022

#
# Where queues and state are kept
#
$WorkDirectory /var/spool/rsyslog

#
# What packages and administrators add
#
$IncludeConfig /etc/rsyslog.d/*.conf


###############
#### RULES ####
###############

#
# All but private authentication messages in one file
#
*.*;auth,authpriv.none\t\t-/var/log/syslog

#
# Common facilities in files of their own
#
auth,authpriv.*\t\t\t/var/log/auth.log
cron.*\t\t\t\t-/var/log/cron.log
kern.*\t\t\t\t-/var/log/kern.log
mail.*\t\t\t\t-/var/log/mail.log
user.*\t\t\t\t-/var/log/user.log

#
# Emergencies go to all who are logged in
#
*.emerg\t\t\t\t:omusrmsg:*
`;

const LOGROTATE = `# see "man logrotate"

# these do not apply to what is included above them

# once a week
weekly

# four old ones are kept
rotate 4

# a new, empty file takes the old one's place
create

# name old ones by date
#dateext

# compress old ones
#compress

# what packages add
include /etc/logrotate.d

# the system's own logs may follow here
`;

const ROTATE_RSYSLOG = `/var/log/syslog
/var/log/mail.log
/var/log/kern.log
/var/log/auth.log
/var/log/user.log
/var/log/cron.log
{
\trotate 4
\tweekly
\tmissingok
\tnotifempty
\tcompress
\tdelaycompress
\tsharedscripts
\tpostrotate
\t\t/usr/lib/rsyslog/rsyslog-rotate
\tendscript
}
`;

const rotateRecords = (
  name: string,
  mode: string,
  extra = "",
) => `# no package owns ${name} -- it is rotated here
/var/log/${name} {
    missingok
    monthly
    create ${mode} root utmp
${extra}    rotate 1
}
`;

const ROTATE_PACKAGES = ["alternatives", "dpkg"].map(
  (name) => `/var/log/${name}.log {
\tmonthly
\trotate 12
\tcompress
\tdelaycompress
\tmissingok
\tnotifempty
\tcreate 644 root root
}
`,
);

const ROTATE_APT = ["term", "history"]
  .map(
    (name) => `/var/log/apt/${name}.log {
  rotate 12
  monthly
  compress
  missingok
  notifempty
}
`,
  )
  .join("\n");

/** rsyslog and logrotate of Debian 12. */
export const LOGGING_FILES: readonly FileData[] = [
  { path: "/etc/rsyslog.conf", from: "rsyslog", text: RSYSLOG },
  { path: "/etc/logrotate.conf", from: "logrotate", text: LOGROTATE },
  { path: "/etc/logrotate.d/rsyslog", from: "rsyslog", text: ROTATE_RSYSLOG },
  { path: "/etc/logrotate.d/btmp", from: "logrotate-old", text: rotateRecords("btmp", "0660") },
  {
    path: "/etc/logrotate.d/wtmp",
    from: "logrotate-old",
    text: rotateRecords("wtmp", "0664", "    minsize 1M\n"),
  },
  { path: "/etc/logrotate.d/alternatives", from: "dpkg", text: ROTATE_PACKAGES[0] ?? "" },
  { path: "/etc/logrotate.d/dpkg", from: "dpkg", text: ROTATE_PACKAGES[1] ?? "" },
  { path: "/etc/logrotate.d/apt", from: "apt", text: ROTATE_APT },
  {
    path: "/usr/lib/rsyslog/rsyslog-rotate",
    from: "rsyslog",
    text: `#!/bin/sh\n\nif [ -d /run/systemd/system ]; then\n    systemctl kill -s HUP rsyslog.service\nfi\n`,
    mode: 0o755,
  },
];
