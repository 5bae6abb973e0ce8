import type { FileData } from "./entry.ts";

const PLACEHOLDER = `# DO NOT EDIT OR REMOVE
# Keeps dpkg from removing this folder when it is empty.
`;

const CRONTAB = `# /etc/crontab: the system's crontab
# There is no need to run \`crontab' after a change here or in a file
# of /etc/cron.d. Each job names its user, which no other crontab does.

SHELL=/bin/sh
PATH=/usr/local/sbin:/usr/local/bin:/sbin:/bin:/usr/sbin:/usr/bin

# A job looks like this:
# .---------------- minute (0 - 59)
# |  .------------- hour (0 - 23)
# |  |  .---------- day of month (1 - 31)
# |  |  |  .------- month (1 - 12) OR jan,feb,mar,apr ...
# |  |  |  |  .---- day of week (0 - 6) (Sunday=0 or 7) OR sun,mon,tue,wed,thu,fri,sat
# |  |  |  |  |
# *  *  *  *  * user-name command to be executed
17 *\t* * *\troot\tcd / && run-parts --report /etc/cron.hourly
25 6\t* * *\troot\ttest -x /usr/sbin/anacron || { cd / && run-parts --report /etc/cron.daily; }
47 6\t* * 7\troot\ttest -x /usr/sbin/anacron || { cd / && run-parts --report /etc/cron.weekly; }
52 6\t1 * *\troot\ttest -x /usr/sbin/anacron || { cd / && run-parts --report /etc/cron.monthly; }
#
`;

const E2SCRUB = `30 3 * * 0 root test -e /run/systemd/system || SERVICE_MODE=1 /usr/lib/x86_64-linux-gnu/e2fsprogs/e2scrub_all_cron
10 3 * * * root test -e /run/systemd/system || SERVICE_MODE=1 /sbin/e2scrub_all -A -r
`;

const DAILY_APT = `#!/bin/sh
set -e

# systemd's apt-daily.timer does this where systemd runs
[ ! -d /run/systemd/system ] || exit 0
[ -x /usr/lib/apt/apt.systemd.daily ] || exit 0

# spread the load on the mirrors
span=1800
eval "$(apt-config shell span APT::Periodic::RandomSleep)"
sleep "$(shuf -i "0-$span" -n 1)"

exec /usr/lib/apt/apt.systemd.daily
`;

const DAILY_DPKG = `#!/bin/sh

[ ! -d /run/systemd/system ] || exit 0
/usr/libexec/dpkg/dpkg-db-backup
`;

const DAILY_LOGROTATE = `#!/bin/sh

# logrotate.timer does this where systemd runs
[ ! -d /run/systemd/system ] || exit 0
[ -x /usr/sbin/logrotate ] || exit 0

/usr/sbin/logrotate /etc/logrotate.conf
status=$?
[ $status -eq 0 ] || /usr/bin/logger -t logrotate "ALERT exited abnormally with [$status]"
exit $status
`;

const mandb = (age: string) => `#!/bin/sh
# man-db ${age}

set -e

# man-db.timer does this where systemd runs
[ ! -d /run/systemd/system ] || exit 0
[ -x /usr/bin/mandb ] || exit 0

iosched_idle=
if command -v ionice >/dev/null 2>&1 && ionice -c3 true 2>/dev/null; then
    iosched_idle="ionice -c3"
fi

$iosched_idle setpriv --reuid man --regid man --init-groups mandb --no-purge --quiet
`;

const placeholders = [
  "cron.d",
  "cron.hourly",
  "cron.daily",
  "cron.weekly",
  "cron.monthly",
  "cron.yearly",
].map((folder): FileData => ({ path: `/etc/${folder}/.placeholder`, from: "cron", text: PLACEHOLDER }));

const APT_DAILY = `#!/bin/sh
# Refreshes the package lists and, where that is asked for, upgrades.
# Usage: apt.systemd.daily [update|install]

set -e

asked() {
    value=0
    eval "$(apt-config shell value "APT::Periodic::$1")"
    [ "$value" != 0 ]
}

if [ "\${1:-update}" = update ]; then
    if asked Update-Package-Lists; then
        apt-get -qq -y update
    fi
    if asked Download-Upgradeable-Packages; then
        apt-get -qq -y -d dist-upgrade
    fi
elif asked Unattended-Upgrade && [ -x /usr/bin/unattended-upgrade ]; then
    /usr/bin/unattended-upgrade
fi
`;

const DPKG_BACKUP = `#!/bin/sh
# Keeps seven days of dpkg's status and what goes with it in /var/backups.

set -e
cd /var/backups

for name in arch available diversions statoverride status; do
    from="/var/lib/dpkg/$name"
    [ -f "$from" ] || continue
    cmp -s "dpkg.$name.0" "$from" && continue
    cp -p "$from" "dpkg.$name"
    savelog -c 7 "dpkg.$name" >/dev/null
done
`;

/** What cron, or a timer of systemd's in its place, runs on a Debian 12: cron-daemon-common's crontab, and the jobs of a standard installation. */
export const CRON_FILES: readonly FileData[] = [
  { path: "/etc/crontab", from: "cron", text: CRONTAB },
  ...placeholders,
  { path: "/etc/cron.d/e2scrub_all", from: "e2fsprogs", text: E2SCRUB },
  { path: "/etc/cron.daily/apt-compat", from: "apt", text: DAILY_APT, mode: 0o755 },
  { path: "/etc/cron.daily/dpkg", from: "dpkg", text: DAILY_DPKG, mode: 0o755 },
  { path: "/etc/cron.daily/logrotate", from: "logrotate", text: DAILY_LOGROTATE, mode: 0o755 },
  { path: "/etc/cron.daily/man-db", from: "mandb", text: mandb("cron daily"), mode: 0o755 },
  { path: "/usr/lib/apt/apt.systemd.daily", from: "apt", text: APT_DAILY, mode: 0o755 },
  { path: "/usr/libexec/dpkg/dpkg-db-backup", from: "dpkg", text: DPKG_BACKUP, mode: 0o755 },
  { path: "/etc/cron.weekly/man-db", from: "mandb", text: mandb("cron weekly"), mode: 0o755 },
  {
    path: "/etc/default/cron",
    from: "cron",
    text: `# Settings of the cron daemon\n\n# Options for cron, such as -L 2 to log the end of jobs as well\nEXTRA_OPTS=""\n`,
  },
];
