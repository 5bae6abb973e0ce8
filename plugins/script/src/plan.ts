import {
  type HostContext,
  isTechnical,
  type Neighbour,
  type PersonalContext,
  type Project,
  type Random,
} from "@decnet/sdk";
import type { Job } from "./job.ts";
import { JOBS } from "./jobs.ts";
import { knownPlaces } from "./known-places.ts";
import { type Style, styleOf } from "./style.ts";

/** The interpreters a script may need. */
export const INTERPRETERS = ["/bin/sh", "/bin/bash", "/usr/bin/python3"] as const;

/** What one script of an account is about; every callback of the class finds the same. */
export interface Plan {
  readonly job: Job;
  /** Several jobs in one file, chosen by its first argument; empty for most scripts. */
  readonly toolbox: readonly Job[];
  readonly project: Project | undefined;
  /** The work is on the project's folder, which exists, not on another one. */
  readonly onProject: boolean;
  readonly host: Neighbour | undefined;
  readonly shell: "bash" | "sh" | undefined;
}

const TOOLBOX = 0.05;

/** Tells whether a host has any interpreter a script could name. */
export const canRun = ({ host }: HostContext): boolean =>
  INTERPRETERS.some((path) => host.interpreters.includes(path));

const shellFor = ({ host }: HostContext, { shebang }: Style, random: Random): "bash" | "sh" | undefined => {
  const has = (path: string) => host.interpreters.includes(path);
  if (!has("/bin/bash")) return has("/bin/sh") ? "sh" : undefined;
  if (!has("/bin/sh")) return "bash";
  return random.bool(shebang === "sh" ? 0.85 : 0.06) ? "sh" : "bash";
};

const possible = (ctx: PersonalContext, { trade }: Style): Job[] => {
  const { interpreters } = ctx.host;
  const suited = JOBS.filter(
    ({ tongue, trades, wants }) =>
      trades.includes(trade) &&
      (tongue !== "python" || interpreters.includes("/usr/bin/python3")) &&
      (tongue !== "bash" || interpreters.includes("/bin/bash")) &&
      (tongue !== "shell" || interpreters.some((path) => path === "/bin/sh" || path === "/bin/bash")) &&
      (wants !== "hosts" || ctx.neighbours.length > 0) &&
      (wants !== "projects" || ctx.projects.length > 0),
  );
  return suited;
};

// Sampling without replacement by exponential clocks: the heavier, the sooner.
const ordered = (jobs: readonly Job[], style: Style, random: Random): Job[] =>
  jobs
    .map((job) => ({ job, due: random.exponential(1) / (job.tongue === "python" ? style.python : 1) }))
    .sort((one, other) => one.due - other.due)
    .map(({ job }) => job);

/**
 * What the next script of this account is for. It comes from the host's own stream and the person, not from `random`, so
 * that namer, body and crontab agree, and no account keeps two scripts for one job before it has one for each.
 */
export const planFor = (ctx: PersonalContext): Plan | undefined => {
  const style = styleOf(ctx.persona);
  const jobs = possible(ctx, style);
  if (jobs.length === 0) return undefined;
  const account = ctx.story.fork("script", ctx.persona.email);
  const random = account.fork("plan", ctx.ordinal);
  const rota = ordered(jobs, style, account.fork("rota", Math.floor(ctx.ordinal / jobs.length)));
  const job = rota[ctx.ordinal % jobs.length] as Job;
  const shell = shellFor(ctx, style, random.fork("shell"));
  const techie = isTechnical(style.trade);
  const tools = rota.filter((other) => other.tongue !== "python" && !/DIE "⟪usage/.test(other.main));
  const isToolbox = techie && shell === "bash" && tools.length >= 6 && random.fork("toolbox").bool(TOOLBOX);
  const { folders } = knownPlaces(ctx);
  const rooted = ctx.projects.filter(({ slug }) => folders.includes(`projects/${slug}`));
  const projects = rooted.length > 0 ? rooted : ctx.projects;
  return {
    job,
    toolbox: isToolbox ? random.fork("tools").sample(tools, random.fork("count").int(3, 6)) : [],
    project: projects.length > 0 ? random.fork("project").pick(projects) : undefined,
    onProject: rooted.length > 0 && (job.wants === "projects" || (techie && random.fork("on").bool(0.6))),
    host: ctx.neighbours.length > 0 ? random.fork("host").pick(ctx.neighbours) : undefined,
    shell,
  };
};
