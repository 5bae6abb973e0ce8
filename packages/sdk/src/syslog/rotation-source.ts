import type { HostFacts, RotationPeriod } from "../host-facts.ts";
import { HOUR } from "../time.ts";
import type { Burst, Source } from "./burst.ts";
import { daemonsOf } from "./daemons.ts";
import { daysBetween, type LocalDay } from "./days.ts";
import { rulesOf } from "./log-files.ts";
import { type Message, speaker } from "./message.ts";
import { speaks } from "./programs.ts";
import type { Teller } from "./teller.ts";
import { init, oneshot, type Unit } from "./units.ts";

const LOGROTATE: Unit = { name: "logrotate.service", description: "Rotate log files" };

// glob(7): "*" and "?" stop at a slash.
const fits = (pattern: string, path: string): boolean =>
  new RegExp(
    `^${pattern
      .replace(/[.+^${}()|[\]\\]/g, "\\$&")
      .replace(/\*/g, "[^/]*")
      .replace(/\?/g, "[^/]")}$`,
  ).test(path);

const periods = new WeakMap<HostFacts, RotationPeriod>();

/** How often logrotate makes rsyslogd open its files anew. */
const periodOf = (host: HostFacts): RotationPeriod => {
  const known = periods.get(host);
  if (known !== undefined) return known;
  const paths = rulesOf(host).map(({ path }) => path);
  const rule = host.rotation.find(({ paths: patterns }) =>
    patterns.some((pattern) => paths.some((path) => fits(pattern, path))),
  );
  // logrotate.d/rsyslog of Debian 12.
  const period = rule?.every ?? "week";
  periods.set(host, period);
  return period;
};

// logrotate(8): the first run of a Sunday, or of a month.
const turnsOver = (period: RotationPeriod, { weekday, date }: LocalDay): boolean =>
  period === "day" || (period === "week" ? weekday === 7 : date === 1);

const offsets = new WeakMap<Teller, number>();

/** How long after midnight logrotate runs. Debian's logrotate.timer: OnCalendar=daily with AccuracySec=1h. */
const offsetOf = (teller: Teller): number => {
  const offset = offsets.get(teller) ?? teller.story.fork("logrotate").int(0, HOUR - 1);
  offsets.set(teller, offset);
  return offset;
};

/** logrotate, every night, and rsyslogd when its logs were rotated. The moment of rotation is the engine's. */
export const rotationSource: Source = (teller, boot, from, to) => {
  const { host, story, release } = teller;
  if (!speaks(host, "logrotate")) return [];
  const offset = offsetOf(teller);
  // logrotate starts up to a second before it renames the logs.
  return daysBetween(host.zone, from, to + 1000).flatMap((day): Burst[] => {
    const run = day.midnight + offset;
    if (run < from || run >= to + 1000) return [];
    const random = story.fork("rotation", day.number);
    const at = run - random.int(140_000, 690_000) / 1000;
    if (at < from || at >= to || run >= boot.until || run < daemonsOf(teller, boot).ready) return [];
    const turned = turnsOver(periodOf(host), day);
    const signal = run + random.int(6_000, 44_000) / 1000;
    const end = (turned ? signal : at) + random.int(38_000, 230_000) / 1000;
    const messages: Message[] = host.systemd
      ? oneshot(LOGROTATE, release, { at, end, settles: random.int(180, 720) / 1000 })
      : [];
    if (turned && speaks(host, "rsyslogd")) {
      const pid = daemonsOf(teller, boot).pid("rsyslogd");
      if (host.systemd)
        messages.push(
          init(
            signal,
            `rsyslog.service: Sent signal SIGHUP to main process ${pid} (rsyslogd) on client request.`,
          ),
        );
      const origin = `[origin software="rsyslogd" swVersion="${release.rsyslog}" x-pid="${pid}" x-info="https://www.rsyslog.com"]`;
      const own = speaker({ facility: "syslog", severity: "info", tag: "rsyslogd" });
      messages.push(own(signal + random.int(300, 2_400) / 1000, `${origin} rsyslogd was HUPed`));
    }
    return [{ at, size: random.int(turned ? 9 : 3, turned ? 16 : 6), tell: () => messages }];
  });
};
