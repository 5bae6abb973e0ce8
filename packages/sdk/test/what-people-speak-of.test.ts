import assert from "node:assert/strict";
import { test } from "uvu";
import type { PersonalContext } from "../src/content-class.ts";
import { Random } from "../src/random.ts";
import { recentOne } from "../src/recent-one.ts";
import { scheduledScripts } from "../src/scheduled-scripts.ts";
import { accountFor, HOST, PEOPLE, WRITTEN_AT } from "../src/testing/index.ts";
import { fixedClock } from "../src/time.ts";

test("the newest are spoken of most, and nothing where there is none", () => {
  const random = Random.from("recent");
  const items = Array.from({ length: 30 }, (_, at) => at);
  const drawn = Array.from({ length: 2000 }, () => recentOne(items, random) as number);
  const count = (from: number, to: number) => drawn.filter((at) => at >= from && at < to).length;
  assert.ok(count(0, 6) > count(6, 12) && count(6, 12) > count(12, 18) && count(12, 18) > 0);
  assert.equal(recentOne([], random), undefined);
});

test("scripts are those of one's own crontab and root's that are installed by now", () => {
  const account = accountFor(PEOPLE[0] as (typeof PEOPLE)[0]);
  const job = (user: string, command: string, since?: number) => ({
    schedule: "15 2 * * *",
    user,
    command,
    ...(since !== undefined && { since }),
  });
  const crontab = [
    job(account.name, "/home/x/bin/tidy.sh >/dev/null"),
    job("root", "cd / && /usr/local/bin/backup --all"),
    job("somebody", "/home/somebody/bin/other.sh"),
    job(account.name, "/home/x/bin/later.sh", WRITTEN_AT + 1),
    job("root", "run-parts /etc/cron.daily"),
  ];
  const ctx = {
    host: { ...HOST, crontab },
    account,
    clock: fixedClock(WRITTEN_AT),
  } as unknown as PersonalContext;
  assert.deepEqual(scheduledScripts(ctx), [
    { script: "/home/x/bin/tidy.sh", time: "2:15" },
    { script: "/usr/local/bin/backup", time: "2:15" },
  ]);
});

test.run();
