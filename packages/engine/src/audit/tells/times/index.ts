import type { Tell } from "@decnet/sdk";
import { WHOLE_SECONDS } from "./t01-whole-seconds.ts";
import { ATIME_IS_MTIME } from "./t02-atime-is-mtime.ts";
import { BACK_DATED } from "./t03-back-dated.ts";
import { FOLDER_TIME } from "./t05-folder-time.ts";
import { FROM_THE_FUTURE } from "./t06-from-the-future.ts";
import { RUNS_BACK } from "./t07-runs-back.ts";
import { OFF_HOURS } from "./t08-off-hours.ts";
import { WEEKENDS } from "./t09-weekends.ts";
import { NO_PAST } from "./t10-no-past.ts";

/** Tells that read times: of files and folders, and inside of logs. */
export const TIME_TELLS: readonly Tell[] = [
  WHOLE_SECONDS,
  ATIME_IS_MTIME,
  BACK_DATED,
  FOLDER_TIME,
  FROM_THE_FUTURE,
  RUNS_BACK,
  OFF_HOURS,
  WEEKENDS,
  NO_PAST,
];
