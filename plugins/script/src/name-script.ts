import { type PersonalContext, type Random, slug } from "@decnet/sdk";
import { type Plan, planFor } from "./plan.ts";
import { type Style, styleOf } from "./style.ts";

const TRIES = 12;
const TOOLBOX_NAMES = [
  "tools",
  "misc",
  "stuff",
  "bits",
  "swiss",
  "helpers",
  "all-sorts",
  "my-tools",
  "admin",
  "kit",
];
const PROJECT_FOLDERS = ["scripts", "tools", "bin", "ops", "util", "contrib", "admin", "etc"];

const separated = (stem: string, { separator }: Style): string =>
  // Host names and projects keep their hyphens: they are looked for by name.
  stem.replaceAll(/(?<=[a-z])[-_](?=[a-z])/g, separator);

const stemOf = (plan: Plan, style: Style, random: Random): string => {
  if (plan.toolbox.length > 0) return separated(random.pick(TOOLBOX_NAMES), style);
  const fitting = plan.job.names.filter(
    (name) =>
      (!name.includes("{project}") || (plan.onProject && plan.project !== undefined)) &&
      (!name.includes("{host}") || plan.host !== undefined),
  );
  const name = random.pick(fitting.length > 0 ? fitting : [plan.job.id]);
  return separated(name, style)
    .replace("{project}", plan.project?.slug ?? "")
    .replace("{host}", slug(plan.host?.hostname ?? ""));
};

const folderOf = (ctx: PersonalContext, plan: Plan, { places }: Style, random: Random): string => {
  const { home } = ctx.account;
  const [bin, scripts, project, top] = places;
  const own = plan.onProject && plan.project !== undefined;
  return random.weighted([
    [`${home}/bin`, bin],
    [`${home}/scripts`, scripts],
    ...(own
      ? [
          [
            `${home}/projects/${plan.project?.slug}/${random.fork("sub").pick(PROJECT_FOLDERS)}`,
            project * 2,
          ] as const,
        ]
      : []),
    [home, top],
  ]);
};

const pathFrom = (ctx: PersonalContext, plan: Plan, random: Random): string => {
  const style = styleOf(ctx.persona);
  const folder = folderOf(ctx, plan, style, random.fork("folder"));
  const stem = stemOf(plan, style, random.fork("stem"));
  const number =
    /\d$/.test(stem) || !random.fork("number").bool(0.05) ? "" : String(random.fork("which").int(2, 3));
  const extension = plan.toolbox.length === 0 && plan.job.tongue === "python" ? ".py" : ".sh";
  const bare =
    folder.endsWith("/bin") &&
    folder === `${ctx.account.home}/bin` &&
    random.fork("bare").bool(style.bare ? 0.9 : 0.1);
  return `${folder}/${stem}${number}${bare ? "" : extension}`;
};

/** Where the next script of an account goes: what it is for comes from its plan, the rest from `random`. */
export const nameScript = (ctx: PersonalContext): string => {
  const plan = planFor(ctx);
  if (plan === undefined) return `${ctx.account.home}/bin/run.sh`;
  const known = new Set(ctx.files.map(({ path }) => path));
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const path = pathFrom(ctx, plan, ctx.random.fork("name", ctx.persona.email, attempt));
    if (!known.has(path)) return path;
  }
  const path = pathFrom(ctx, plan, ctx.random.fork("name", ctx.persona.email, TRIES));
  const numbered = (number: number): string =>
    path.replace(/(\.\w+)?$/, (extension) => `-${number}${extension}`);
  let number = 2;
  while (known.has(numbered(number))) number++;
  return numbered(number);
};
