import type { FactSource } from "../fact-source.ts";

// rsyslogd, syslog-ng and BusyBox's syslogd.
const PID_FILES = ["/run/rsyslogd.pid", "/run/syslog-ng.pid", "/run/syslogd.pid"];
const DAEMONS = ["rsyslogd", "syslog-ng"];

/**
 * Tells whether a syslog daemon of the host's own is at work. Where systemd is the init one that is installed is
 * started, and its /run is out of sight from outside.
 */
export const readSyslogRuns = async (source: FactSource, programs: readonly string[]): Promise<boolean> => {
  if (!source.alive) return false;
  if (source.systemd && programs.some((name) => DAEMONS.includes(name))) return true;
  return (await Promise.all(PID_FILES.map((path) => source.exists(path)))).includes(true);
};
