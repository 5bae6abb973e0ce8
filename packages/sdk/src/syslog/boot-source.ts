import type { Burst, Source } from "./burst.ts";
import { type Daemon, daemonsOf } from "./daemons.ts";
import { type Message, speaker } from "./message.ts";
import { hasCron, speaks } from "./programs.ts";
import { init, started, starting, type Unit } from "./units.ts";

const UNITS: Partial<Record<Daemon, Unit>> = {
  "systemd-timesyncd": { name: "systemd-timesyncd.service", description: "Network Time Synchronization" },
  "systemd-logind": { name: "systemd-logind.service", description: "User Login Management" },
  rsyslogd: { name: "rsyslog.service", description: "System Logging Service" },
  cron: { name: "cron.service", description: "Regular background program processing daemon" },
  sshd: { name: "ssh.service", description: "OpenBSD Secure Shell server" },
};
// systemd has told that it starts those of Type=notify before they are up; those of Type=simple it tells of once.
const SIMPLE = new Set<Daemon>(["cron"]);
const TARGETS: readonly Unit[] = [
  { name: "multi-user.target", description: "Multi-User System" },
  { name: "graphical.target", description: "Graphical Interface" },
];

/** What daemons and systemd say when a host comes up. */
export const bootSource: Source = (teller, boot, from, to) => {
  const { host, story, release } = teller;
  if (boot.at < from || boot.at >= to) return [];
  const daemons = daemonsOf(teller, boot);
  const random = story.fork("boot lines", boot.at);
  const messages: Message[] = [];
  const runs = (daemon: Daemon): boolean =>
    daemon === "cron" ? hasCron(host) : daemon === "systemd-logind" ? host.systemd : speaks(host, daemon);
  const wait = (most: number): number => random.int(90, most * 1000) / 1000;

  if (host.systemd) {
    for (const daemon of Object.keys(UNITS) as Daemon[]) {
      const unit = UNITS[daemon];
      if (unit === undefined || !runs(daemon)) continue;
      const at = daemons.startOf(daemon);
      if (!SIMPLE.has(daemon)) messages.push(init(at - wait(30), starting(unit, release)));
      messages.push(init(SIMPLE.has(daemon) ? at - wait(9) : at + 3 + wait(14), started(unit, release)));
    }
    const kernel = speaker({ facility: "kern", severity: "info", tag: "kernel" });
    // imklog hands on what the kernel said so far when rsyslogd comes up.
    const read = daemons.startOf("rsyslogd") + 4;
    if (runs("rsyslogd")) {
      const seconds = random.int(900_000, 2_900_000) / 1e6;
      messages.push(kernel(read, `[${seconds.toFixed(6).padStart(12)}] random: crng init done`));
    }
    let at = daemons.ready + wait(20);
    for (const target of TARGETS) {
      messages.push(
        init(at, `Reached target ${release.unitNames ? `${target.name} - ` : ""}${target.description}.`),
      );
      at += wait(2);
    }
    const userspace = (at - boot.at) / 1000 - 1.1;
    const kernelTime = 1.1 + random.int(0, 400) / 1000;
    messages.push(
      init(
        at + wait(40),
        `Startup finished in ${kernelTime.toFixed(3)}s (kernel) + ${userspace.toFixed(3)}s (userspace) = ${(kernelTime + userspace).toFixed(3)}s.`,
      ),
    );
    const seat = speaker({
      facility: "auth",
      severity: "info",
      tag: `systemd-logind[${daemons.pid("systemd-logind")}]`,
    });
    messages.push(seat(daemons.startOf("systemd-logind") + wait(30), "New seat seat0."));
  }
  if (runs("rsyslogd")) {
    const own = speaker({ facility: "syslog", severity: "info", tag: "rsyslogd" });
    const at = daemons.startOf("rsyslogd") + 1;
    const pid = daemons.pid("rsyslogd");
    if (host.systemd)
      messages.push(
        own(
          at,
          `imuxsock: Acquired UNIX socket '/run/systemd/journal/syslog' (fd 3) from systemd.  [v${release.rsyslog}]`,
        ),
      );
    messages.push(
      own(
        at + wait(2),
        `[origin software="rsyslogd" swVersion="${release.rsyslog}" x-pid="${pid}" x-info="https://www.rsyslog.com"] start`,
      ),
    );
  }
  if (runs("sshd")) {
    const sshd = speaker({ facility: "auth", severity: "info", tag: `sshd[${daemons.pid("sshd")}]` });
    const at = daemons.startOf("sshd") + 1 + wait(9);
    messages.push(sshd(at, "Server listening on 0.0.0.0 port 22."));
    messages.push(sshd(at + 0.02 + wait(1) / 10, "Server listening on :: port 22."));
  }
  return [{ at: boot.at, size: 0, tell: () => messages }] satisfies Burst[];
};
