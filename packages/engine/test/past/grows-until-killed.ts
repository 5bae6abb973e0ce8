// A worker for `survives-kills.test.ts`: gives two deckies a past until somebody kills it. Says when one is about to be planted.
import { openWithPast, paceAt } from "./open-with-past.ts";

const [folder = ""] = process.argv.slice(2);

const opened = await openWithPast({ folder, pace: paceAt(), backfill: { days: 40, actionsPerDay: 3 } });
opened.past.onProgress = ({ done, total }) => {
  if (done === total) process.stdout.write(".");
};
await opened.past.settled();
process.stdout.write("!");
setInterval(() => {}, 1000);
