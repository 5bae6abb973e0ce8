import { DAY, type EpochMs, type EpochNs, toNs } from "@decnet/sdk";

// When the packages of Debian 12 that bring the files of a layout were built: their files' times (dpkg-deb -c).
const BUILT: Readonly<Record<string, string>> = {
  adduser: "2023-05-25T13:01:03Z",
  apt: "2023-05-25T14:11:37Z",
  "base-passwd": "2022-10-12T18:22:07Z",
  bash: "2023-04-23T21:23:06Z",
  cron: "2023-03-02T07:33:55Z",
  dash: "2023-01-05T13:20:48Z",
  dbus: "2023-02-08T13:22:07Z",
  debianutils: "2022-07-22T16:32:50Z",
  dhclient: "2023-04-17T12:20:46Z",
  dovecot: "2023-02-24T10:39:27Z",
  dpkg: "2023-03-27T22:01:21Z",
  e2fsprogs: "2023-03-05T19:48:57Z",
  "host-conf": "2006-08-07T17:14:09Z",
  ifupdown: "2023-01-24T18:42:32Z",
  libc: "2022-10-17T10:24:41Z",
  libpam: "2021-09-15T21:17:33Z",
  login: "2023-03-23T12:40:12Z",
  logrotate: "2022-12-14T18:16:50Z",
  "logrotate-old": "2019-10-14T12:10:31Z",
  mandb: "2023-03-12T17:05:44Z",
  mariadb: "2023-06-06T08:13:34Z",
  netbase: "2021-03-27T22:32:57Z",
  nginx: "2023-03-13T19:12:04Z",
  openssh: "2023-02-08T10:43:11Z",
  perl: "2023-01-08T21:56:45Z",
  postfix: "2023-04-21T13:34:51Z",
  postgresql: "2023-01-28T17:41:09Z",
  procps: "2022-12-19T20:28:29Z",
  profile: "2021-04-10T20:00:00Z",
  python: "2023-03-13T12:18:29Z",
  redis: "2023-04-18T15:20:33Z",
  "root-profile": "2019-07-09T10:05:50Z",
  rsyslog: "2023-02-21T17:36:12Z",
  sudo: "2023-03-02T12:11:46Z",
  systemd: "2023-05-13T15:08:21Z",
  "util-linux": "2023-03-28T12:42:13Z",
  vsftpd: "2022-10-16T11:05:19Z",
};

// Debian 12's point releases: https://www.debian.org/releases/bookworm/ and the announcements at /News/.
const RELEASES: readonly (readonly [string, string])[] = [
  ["12.0", "2023-06-10"],
  ["12.1", "2023-07-22"],
  ["12.2", "2023-10-07"],
  ["12.4", "2023-12-10"],
  ["12.5", "2024-02-10"],
  ["12.6", "2024-06-29"],
  ["12.7", "2024-08-31"],
  ["12.8", "2024-11-09"],
  ["12.9", "2025-01-11"],
  ["12.10", "2025-03-15"],
  ["12.11", "2025-05-17"],
  ["12.12", "2025-09-06"],
  ["12.13", "2026-01-10"],
];

/** `base-files` comes with every point release, built about a week before. */
const BASE_FILES = "base-files";
const BUILT_BEFORE_RELEASE = 8 * DAY + 2.24 * 3_600_000;

const releaseAt = (at: EpochMs): readonly [string, string] =>
  RELEASES.findLast(([, date]) => Date.parse(date) <= at) ?? (RELEASES[0] as readonly [string, string]);

/** What `/etc/debian_version` says on a host installed at that time. */
export const debianVersion = (installedAt: EpochMs): string => releaseAt(installedAt)[0];

/** The time of a package's files, in whole seconds as archives keep them, and never after the installation. */
export const builtAt = (name: string, installedAt: EpochMs): EpochNs => {
  const built =
    name === BASE_FILES
      ? Date.parse(releaseAt(installedAt)[1]) - BUILT_BEFORE_RELEASE
      : Date.parse(BUILT[name] ?? "");
  if (Number.isNaN(built)) throw new RangeError(`builtAt: no package ${name}`);
  const latest = Math.floor((installedAt - 7 * DAY) / 1000) * 1000;
  return toNs(Math.min(built, latest));
};
