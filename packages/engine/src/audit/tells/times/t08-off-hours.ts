import { isAtWork, type Tell, toMs } from "@decnet/sdk";
import { hitShares } from "./hit-shares.ts";
import { personalFiles } from "./personal-files.ts";

/** T08: people who write in their sleep. */
export const OFF_HOURS: Tell = {
  id: "T08",
  weight: 1,
  title: "off hours",
  rule: "More than 20 % of at least 10 files of people whose hours the personas tell have an mtime outside of their author's hours and days.",
  reading:
    "`find /home -type f -printf '%TH\\n' | sort | uniq -c`: people leave gaps at night. A night shift, or jobs of theirs that write to the home, fill them.",
  async check(view) {
    if (view.hosts.every(({ schedules }) => schedules.size === 0))
      throw new Error("cannot be checked here: no persona tells the hours of a login");
    return hitShares(view, { atLeast: 10, share: 0.2 }, "files were saved off hours", async (host) => {
      const dated = (await personalFiles(host)).flatMap(({ file, login }) => {
        const schedule = host.schedules.get(login);
        return schedule === undefined
          ? []
          : [{ path: file.path, atWork: isAtWork(schedule, toMs(file.mtime)) }];
      });
      const odd = dated.filter(({ atWork }) => !atWork);
      return { all: dated.length, odd: odd.map(({ path }) => path) };
    });
  },
};
