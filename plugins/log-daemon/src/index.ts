import { defineContentClass, definePlugin } from "@decnet/sdk";
import { continueLog, newLog, writtenAt } from "@decnet/sdk/syslog";
import Type from "typebox";
import { freeLog, logAt } from "./daemon-logs.ts";

const MOST_LOGS = 3;

/** The `log_daemon` class: `/var/log/syslog`, `auth.log` and what else rsyslog writes on a host. */
export default definePlugin({
  name: "@decnet/plugin-log-daemon",
  apiVersion: 1,
  options: Type.Object({
    days: Type.Integer({
      default: 7,
      minimum: 0,
      description: "A new log reaches back to the last weekly rotation, but at most this many midnights",
    }),
  }),
  setup(api, { days }) {
    api.contentClass(
      defineContentClass({
        id: "log_daemon",
        category: "system",
        weight: 8,
        suits: (ctx) => !ctx.host.syslogRuns && freeLog(ctx) !== undefined,
        namer: (ctx) => freeLog(ctx)?.path ?? "/var/log/syslog",
        template: "{{body}}",
        data: (ctx) => ({ body: newLog(ctx, logAt(ctx), days) }),
        nextIteration: (previous, ctx) => continueLog(previous, ctx, logAt(ctx), days),
        lastWritten: (body, ctx) => writtenAt(body, ctx, logAt(ctx)),
        // rsyslog.conf: $FileOwner root, $FileGroup adm, $FileCreateMode 0640.
        file: {
          mode: 0o640,
          owner: { user: "root", group: "adm" },
          folders: ["/var/log"],
          maxBytes: 16 * 1024 * 1024,
        },
        // logrotate.d/rsyslog: weekly, rotate 4, compress, delaycompress.
        rotate: { keep: 4, every: "week", compressFrom: 2 },
        capacity: MOST_LOGS,
      }),
    );
  },
});
