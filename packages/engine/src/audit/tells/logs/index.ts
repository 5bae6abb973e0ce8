import type { Tell } from "@decnet/sdk";
import { WRONG_HOST_NAME } from "./l01-wrong-host-name.ts";
import { OUT_OF_ORDER } from "./l02-out-of-order.ts";
import { CROWDED_SECOND } from "./l03-crowded-second.ts";
import { STAMP_FORM } from "./l04-stamp-form.ts";
import { LAST_LINE } from "./l05-last-line.ts";
import { ROTATION } from "./l06-rotation.ts";
import { CRON_AGAINST_CRONTAB } from "./l07-cron-against-crontab.ts";
import { MISSING_SCRIPT } from "./l08-missing-script.ts";
import { UNKNOWN_USER } from "./l09-unknown-user.ts";
import { PIDS } from "./l10-pids.ts";
import { CRON_SESSIONS } from "./l11-cron-sessions.ts";
import { GZIP_HEADER } from "./l13-gzip-header.ts";

/** Tells that read syslog's logs, and hold them against the host and one another. */
export const LOG_TELLS: readonly Tell[] = [
  WRONG_HOST_NAME,
  OUT_OF_ORDER,
  CROWDED_SECOND,
  STAMP_FORM,
  LAST_LINE,
  ROTATION,
  CRON_AGAINST_CRONTAB,
  MISSING_SCRIPT,
  UNKNOWN_USER,
  PIDS,
  CRON_SESSIONS,
  GZIP_HEADER,
];
