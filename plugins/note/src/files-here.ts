import { type Random, scheduledScripts } from "@decnet/sdk";
import type { FactGroup, Setting } from "./fact-group.ts";

// A file is mostly called by its name alone: it is one's own.
const WITH_FOLDER = 0.3;

const called = (path: string, { ctx, kept }: Setting, random: Random): string => {
  const { home } = ctx.account;
  const short = path.startsWith(`${home}/`) ? `~${path.slice(home.length)}` : path;
  return kept.keep(random.bool(WITH_FOLDER) ? short : path.slice(path.lastIndexOf("/") + 1));
};

const filesOf = (name: string, classes: readonly string[]): FactGroup => ({
  names: [name],
  prepare: (setting) => {
    const paths = setting.ctx.files.flatMap(({ path, contentClass }) =>
      classes.includes(contentClass) && path !== setting.ctx.path ? [path] : [],
    );
    return (random) => [paths.length === 0 ? undefined : called(random.pick(paths), setting, random)];
  },
});

const JOBS: FactGroup = {
  names: ["cronjob", "jobtime"],
  prepare: (setting) => {
    const jobs = scheduledScripts(setting.ctx);
    return (random) => {
      if (jobs.length === 0) return [];
      const { script, time } = random.pick(jobs);
      return [called(script, setting, random), time];
    };
  },
};

/** Files of this account and scripts that cron runs here: only what exists, under its own name. */
export const FILES: readonly FactGroup[] = [
  filesOf("script", ["script"]),
  filesOf("draft", ["draft"]),
  filesOf("memo", ["note", "todo"]),
  JOBS,
  {
    names: ["here"],
    prepare:
      ({ ctx }) =>
      () => [ctx.host.hostname],
  },
];
