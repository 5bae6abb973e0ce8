import {
  type CanaryContext,
  capitalize,
  isTechnical,
  mailDomain,
  type Project,
  type Random,
  slug,
  tradeOf,
} from "@decnet/sdk";
import type { Framework } from "../frameworks/framework.ts";
import { FRAMEWORKS } from "../frameworks/index.ts";
import type { AppFacts } from "./app-facts.ts";

/** An application of one kind. */
export interface App extends AppFacts {
  readonly framework: Framework;
}

// What companies run where no project has a name.
const ANY_APPS = ["intranet", "portal", "helpdesk", "orders", "bookings", "tracker", "forms", "inventory"];

// A "Billing migration" works on an application that is called Billing.
const EFFORT = / (?:migration|refresh|rollout|cleanup|upgrade|consolidation|audit|pilot)$/i;

// Below the home for those who deploy, below /srv and /opt on the host of people who only use the application.
const HOME_FOLDERS = [
  "",
  "",
  "",
  "/apps",
  "/apps",
  "/deploy",
  "/deploy",
  "/projects",
  "/stacks",
  "/docker",
  "/src",
];
const SYSTEM_FOLDERS = [
  "/srv",
  "/srv",
  "/srv",
  "/opt",
  "/opt",
  "/opt",
  "/srv/apps",
  "/srv/docker",
  "/opt/apps",
  "/opt/stacks",
];
const AT_HOME = 0.75;

// Ports that people give to what stands behind a proxy.
const PORTS = [3000, 8000, 8080, 8100, 8200, 8300, 8440, 9000, 9100];

const drawSubject = (projects: readonly Project[], random: Random): Pick<App, "name" | "slug" | "key"> => {
  const project = projects.length > 0 ? random.pick(projects) : undefined;
  const name = project === undefined ? capitalize(random.pick(ANY_APPS)) : project.name.replace(EFFORT, "");
  return { name, slug: slug(name), key: project?.key };
};

const drawFolder = ({ account, files, persona }: CanaryContext, name: string, random: Random): string => {
  const atHome = isTechnical(tradeOf(persona.role)) && random.bool(AT_HOME);
  const folders = atHome ? HOME_FOLDERS.map((folder) => account.home + folder) : SYSTEM_FOLDERS;
  const candidates = folders.map((folder) => `${folder}/${name}`);
  // A folder that holds something of ours already is another application's.
  const free = candidates.filter((folder) => !files.some(({ path }) => path.startsWith(`${folder}/`)));
  return random.pick(free.length > 0 ? free : [`${folders[0]}/${name}-deploy`]);
};

const siteOf = (environment: App["environment"], name: string, random: Random): string =>
  environment === "production" ? name : random.pick([`${name}-staging`, `staging.${name}`, `${name}-test`]);

/** Draws the application of a token; the same for its name, its bytes and what lies beside it. */
export const drawApp = (ctx: CanaryContext): App => {
  const random = ctx.random.fork("app");
  const subject = drawSubject(ctx.projects, random);
  const framework = random.weighted(FRAMEWORKS.map((one) => [one, one.weight] as const));
  const environment = random.bool(0.72) ? "production" : "staging";
  const domain = mailDomain(ctx.persona.email).toLowerCase();
  return {
    ...subject,
    framework,
    environment,
    folder: drawFolder(ctx, subject.slug, random),
    file: framework.perEnvironment && random.bool(0.35) ? `.env.${environment}` : ".env",
    domain,
    site: `${siteOf(environment, subject.slug, random)}.${domain}`,
    port: random.pick(PORTS) + random.int(0, 9),
    version: `${random.int(1, 6)}.${random.int(0, 31)}.${random.int(0, 12)}`,
  };
};
