import { pad, type Random } from "@decnet/sdk";
import type { Script, Workshop } from "../scripts/script.ts";
import { slotsOf } from "../world/world.ts";
import { say } from "../writing/say.ts";
import type { Change, Made, Part } from "./part.ts";
import { scriptId } from "./script-part.ts";

interface Time {
  readonly hour: number;
  readonly minute: number;
}

const drawTime = (random: Random): Time => ({
  hour: random.pick([0, 1, 2, 3, 4, 5, 6, 22, 23]),
  minute: random.bool(0.4) ? random.pick([0, 15, 30, 45]) : random.int(1, 59),
});

/** Lines for a crontab: what runs when. Nobody installed them here: on this host they would leave traces in the log. */
export const schedulePart = (scripts: readonly Script[], installed: string, { world }: Workshop): Part => {
  const { phrases } = world;
  const random = world.random.fork("schedule");
  const jobs = scripts
    .filter(({ theme }) => theme.isScheduled === true)
    .map((script) => {
      const own = random.fork(script.theme.id);
      const [first, second] = [drawTime(own), drawTime(own)];
      const days = own.weighted([
        ["* * *", 6],
        ["* * 1-5", 2],
        ["* * 0", 1],
        ["1 * *", 1],
      ]);
      return {
        script,
        id: `cronAdd:${script.theme.id}`,
        moved: `cronMove:${script.theme.id}`,
        first,
        second,
        days,
      };
    });
  if (jobs.length === 0) return { files: [], changes: [] };
  const slots = slotsOf(world, random);
  // Another host runs them: the crontab of this one is known, and does not.
  const head = `# ${say(phrases.remarks, "cron", { ...slots, here: world.hosts[0] ?? world.here }, random.fork("head"))}\n`;
  const mailto = random.bool(0.5) ? `MAILTO=${world.mail}\n` : "";
  const write = (made: Made): string | undefined => {
    const lines = jobs
      .filter(({ id }) => made.has(id))
      .map(({ script, moved, first, second, days }) => {
        const { hour, minute } = made.has(moved) ? second : first;
        return `${minute} ${hour} ${days}  ${installed}/${script.file}\n`;
      });
    return lines.length === 0 ? undefined : `${head}${mailto}${lines.join("")}`;
  };
  const changes = jobs.flatMap(({ script, id, moved, second }): Change[] => [
    {
      id,
      needs: [scriptId(script)],
      weight: 2,
      says: { grammar: phrases.commits, start: "cronAdd", slots: { ...slots, script: script.file } },
    },
    {
      id: moved,
      needs: [id],
      weight: 0.7,
      says: {
        grammar: phrases.commits,
        start: "cronMove",
        slots: { ...slots, script: script.stem, time: `${second.hour}:${pad(second.minute, 2)}` },
      },
    },
  ]);
  return {
    files: [{ path: random.pick(["crontab", "crontab.txt", "cron.example", "cron.d/jobs"]), write }],
    changes,
  };
};
