import { bootSource } from "./boot-source.ts";
import type { Source } from "./burst.ts";
import { cronSource } from "./cron-source.ts";
import { crontabSource } from "./crontab-source.ts";
import { dhclientSource } from "./dhclient-source.ts";
import { rotationSource } from "./rotation-source.ts";
import { shutdownSource } from "./shutdown-source.ts";
import { timerSource } from "./timer-source.ts";

/** Everything a host does by itself. What people do on it follows from their visits. */
export const SOURCES: readonly Source[] = [
  bootSource,
  dhclientSource,
  crontabSource,
  cronSource,
  timerSource,
  rotationSource,
  shutdownSource,
];
