import { isoNs, MINUTE, type Tell, toMs, toNs } from "@decnet/sdk";
import { eachHost, seenAt } from "./each-host.ts";

/** L05: a log that was written at another time than its last line says. */
export const LAST_LINE: Tell = {
  id: "L05",
  weight: 3,
  title: "last line ≠ mtime",
  rule: "A syslog log, rotated ones included (gzip keeps the time), whose last stamp is more than 60 s from its mtime. Empty logs do not count.",
  reading: "`tail -1 LOG; stat -c %y LOG`. A log that was edited or copied without its times looks the same.",
  check: (view) =>
    eachHost(view, (_, logs) =>
      logs.flatMap((log) => {
        const line = log.lines.at(-1);
        const mtime = toMs(log.file.mtime);
        if (line === undefined || Math.abs(line.at - mtime) <= MINUTE) return [];
        const [last, written] = [isoNs(toNs(line.at)), isoNs(log.file.mtime)];
        return [seenAt({ log, line }, `the last line is of ${last}, but the file was written at ${written}`)];
      }),
    ),
};
