import { defineContentClass, definePlugin } from "@decnet/sdk";
import Type from "typebox";
import { appendLines, textOf } from "./append-lines.ts";
import { lastWritten } from "./last-written.ts";
import { linesOfNewLog } from "./log-period.ts";

/** The `log_cron` class: `/var/log/cron.log`, told by the host's own crontab. */
export default definePlugin({
  name: "@decnet/plugin-log-cron",
  apiVersion: 1,
  options: Type.Object({
    path: Type.String({
      default: "/var/log/cron.log",
      pattern: "^/var/log/.+[^/]$",
      description: "Where rsyslog.conf sends cron.*",
    }),
    days: Type.Integer({
      default: 7,
      minimum: 0,
      description: "A new log reaches back to the last weekly rotation, but at most this many midnights",
    }),
  }),
  setup(api, { path, days }) {
    api.contentClass(
      defineContentClass({
        id: "log_cron",
        category: "system",
        weight: 12,
        namer: () => path,
        template: "{{body}}",
        data: ({ host, clock }) => ({ body: textOf(linesOfNewLog(host, clock.now(), days)) }),
        nextIteration: (previous, ctx) => appendLines(previous, ctx, days),
        lastWritten,
        // rsyslog.conf: $FileOwner root, $FileGroup adm, $FileCreateMode 0640.
        file: {
          mode: 0o640,
          owner: { user: "root", group: "adm" },
          folders: ["/var/log"],
          maxBytes: 16 * 1024 * 1024,
        },
        // logrotate.d/rsyslog: weekly, rotate 4, compress, delaycompress.
        rotate: { keep: 4, every: "week", compressFrom: 2 },
        capacity: 1,
      }),
    );
  },
});
