import {
  type CanaryContext,
  type Companion,
  DAY,
  type EpochMs,
  HOUR,
  type Random,
  sampleMtime,
  scheduleOf,
  toMs,
} from "@decnet/sdk";
import { drawApp } from "../app/app.ts";
import { drawContainers } from "../app/containers.ts";
import { sectionsOf } from "../env/sections.ts";
import { drawServices } from "../services/services.ts";
import { drawComposeName, writeCompose } from "./compose-file.ts";
import { writeExample } from "./example.ts";
import { writeReadme } from "./readme.ts";

const MODE = 0o644;
const OLDEST_DAYS = 160;
const NANOSECONDS = 1_000_000;

// What lies beside the settings was written on an earlier shift; on a host that was installed since, at the same moment.
const drawMoment = ({ clock, host, persona }: CanaryContext, random: Random): EpochMs => {
  const before = clock.now() - HOUR - random.next() * OLDEST_DAYS * DAY;
  const at = sampleMtime(scheduleOf(persona, host.zone), before, random);
  if (at === undefined || toMs(at) <= host.installedAt) return clock.now();
  // Milliseconds alone would leave a file system's nanoseconds at zero.
  return toMs(at) + random.int(1, NANOSECONDS - 1) / NANOSECONDS;
};

/** What makes the folder one that an application is deployed from: its Compose file, and now and then a template and a read-me. */
export const companionsOf = (ctx: CanaryContext): readonly Companion[] => {
  const app = drawApp(ctx);
  const services = drawServices(ctx, app);
  const random = ctx.random.fork("beside");
  const cut = ctx.path.lastIndexOf("/");
  const [folder, file] = [ctx.path.slice(0, cut), ctx.path.slice(cut + 1)];
  const compose = drawComposeName(app, random);
  const beside = (name: string, write: (at: EpochMs) => string): Companion => {
    const at = drawMoment(ctx, random.fork("at", name));
    return { path: `${folder}/${name}`, body: write(at), mode: MODE, at };
  };
  const containers = drawContainers(ctx, app, services);
  const readme = random.pick(["README.md", "README.md", "README.txt", "README"]);
  return [
    beside(compose, () => writeCompose(ctx, { app, containers, services, file })),
    ...(random.bool(0.6) ? [beside(".env.example", () => writeExample(sectionsOf(ctx, app, services)))] : []),
    ...(random.bool(0.5)
      ? [beside(readme, (at) => writeReadme(ctx, { app, containers, folder, file, compose, at }))]
      : []),
  ];
};
