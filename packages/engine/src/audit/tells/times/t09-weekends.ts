import { isAtWork, type Schedule, type Tell, toMs, WORK_DAYS } from "@decnet/sdk";
import { hitShares } from "./hit-shares.ts";
import { personalFiles } from "./personal-files.ts";

/** The same days, at any hour; a shift past midnight is of the day it began. */
const anyHour = (schedule: Schedule): Schedule => ({ ...schedule, window: "00:00-24:00" });

/** T09: people without weekends. */
export const WEEKENDS: Tell = {
  id: "T09",
  weight: 1,
  title: "weekends",
  rule: "At least 20 % of at least 20 files that people made have an mtime on a day on which they do not work: as the personas tell, else Saturday and Sunday in the host's zone. By chance it would be 28.6 %.",
  reading:
    "`find /home -type f -printf '%Ta\\n' | sort | uniq -c`: offices are empty on weekends. Shops, students and people on call are not.",
  check: (view) =>
    // Just below: the rule says at least.
    hitShares(view, { atLeast: 20, share: 0.1999 }, "files were saved on days off", async (host) => {
      const usual: Schedule = { window: "00:00-24:00", days: WORK_DAYS, zone: host.facts.zone };
      const files = await personalFiles(host);
      const odd = files.filter(({ file, login }) => {
        const schedule = host.schedules.get(login) ?? usual;
        const at = toMs(file.mtime);
        return !isAtWork(anyHour(schedule), at) && !isAtWork(schedule, at);
      });
      return { all: files.length, odd: odd.map(({ file }) => file.path) };
    }),
};
