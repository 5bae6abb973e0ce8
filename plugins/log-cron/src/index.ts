import { defineContentClass, definePlugin } from "@decnet/sdk";
import { continueLog, newLog, writtenAt } from "@decnet/sdk/syslog";
import Type from "typebox";
import { CRON, cronLogOf } from "./cron-log.ts";

/** The `log_cron` class: `/var/log/cron.log`, told by the host's own crontab. */
export default definePlugin({
  name: "@decnet/plugin-log-cron",
  apiVersion: 1,
  options: Type.Object({
    path: Type.Optional(
      Type.String({
        pattern: "^/var/log/.+[^/]$",
        description: "Instead of where the host's rsyslog.conf sends cron.*",
      }),
    ),
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
        suits: ({ host }) => !host.syslogRuns,
        namer: ({ host }) => path ?? cronLogOf(host),
        template: "{{body}}",
        data: (ctx) => ({ body: newLog(ctx, CRON, days) }),
        nextIteration: (previous, ctx) => continueLog(previous, ctx, CRON, days),
        lastWritten: (body, ctx) => writtenAt(body, ctx, CRON),
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
