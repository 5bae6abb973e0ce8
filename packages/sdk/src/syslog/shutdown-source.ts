import type { Source } from "./burst.ts";
import { daemonsOf } from "./daemons.ts";
import { type Message, speaker } from "./message.ts";
import { hasCron, speaks } from "./programs.ts";
import { init } from "./units.ts";

// From the first word of it until the power is off, in milliseconds.
const LONGEST = 4900;

/** What is said when a host goes down to come up again. */
export const shutdownSource: Source = (teller, boot, from, to) => {
  const { host, story, release } = teller;
  if (boot.until < from || boot.until - LONGEST >= to) return [];
  const random = story.fork("shutdown", boot.at);
  const at = boot.until - random.int(1_300_000, LONGEST * 1000) / 1000;
  if (at < from || at >= to || at < daemonsOf(teller, boot).ready) return [];
  const { pid } = daemonsOf(teller, boot);
  const messages: Message[] = [];
  const wait = (most: number): number => random.int(700, most * 1000) / 1000;
  if (host.systemd) {
    const logind = speaker({
      facility: "auth",
      severity: "info",
      tag: `systemd-logind[${pid("systemd-logind")}]`,
    });
    messages.push(logind(at, "The system will reboot now!"), logind(at + wait(40), "System is rebooting."));
  }
  let stop = at + 60 + wait(90);
  if (host.systemd && hasCron(host)) {
    const unit = "cron.service - Regular background program processing daemon";
    const name = release.unitNames ? unit : unit.slice(unit.indexOf("- ") + 2);
    messages.push(init(stop, `Stopping ${name}...`));
    messages.push(init(stop + wait(8), `cron.service: ${release.deactivated}`));
    messages.push(init(stop + 8 + wait(2), `Stopped ${name}.`));
    stop += 12;
  }
  if (speaks(host, "sshd")) {
    const sshd = speaker({ facility: "auth", severity: "info", tag: `sshd[${pid("sshd")}]` });
    messages.push(sshd(stop + wait(20), "Received signal 15; terminating."));
  }
  if (speaks(host, "rsyslogd")) {
    const own = speaker({ facility: "syslog", severity: "info", tag: "rsyslogd" });
    const origin = `[origin software="rsyslogd" swVersion="${release.rsyslog}" x-pid="${pid("rsyslogd")}" x-info="https://www.rsyslog.com"]`;
    messages.push(own(stop + 40 + wait(400), `${origin} exiting on signal 15.`));
  }
  return [{ at, size: random.int(4, 9), tell: () => messages }];
};
