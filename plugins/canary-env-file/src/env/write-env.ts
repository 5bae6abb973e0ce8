import type { CanaryContext, Random } from "@decnet/sdk";
import { drawApp } from "../app/app.ts";
import { drawContainers } from "../app/containers.ts";
import { PHRASES } from "../phrases/index.ts";
import { DATABASE_HOST, type Database } from "../services/database.ts";
import { drawServices } from "../services/services.ts";
import { drawFacts } from "./facts.ts";
import { writeEntry } from "./quote.ts";
import { say } from "./say.ts";
import type { Section } from "./section.ts";
import { sectionsOf } from "./sections.ts";
import { drawStyle } from "./style.ts";

const FORMER_CHANCE = 0.4;
const TOP_CHANCE = 0.45;

// The server that the database was on before it moved, left there commented out.
const formerLines = (
  { neighbours }: CanaryContext,
  { entries }: Section,
  { host }: Database,
  random: Random,
): readonly string[] => {
  const holding = entries.find(({ value }) => value.includes(host));
  const others = neighbours.filter(({ hostname }) => hostname !== host && DATABASE_HOST.test(hostname));
  if (holding === undefined || others.length === 0 || !random.bool(FORMER_CHANCE)) return [];
  const { hostname, address } = random.pick(others);
  const value = holding.value.replace(host, random.pick([hostname, address]));
  return [`#${writeEntry({ ...holding, value }, false)}`];
};

/** The text of a token's `.env`. */
export const writeEnv = (ctx: CanaryContext): string => {
  const app = drawApp(ctx);
  const services = drawServices(ctx, app);
  const containers = drawContainers(ctx, app, services);
  const random = ctx.random.fork("file");
  const style = drawStyle(app.framework, random.fork("style"));
  const { topics, remarks } = PHRASES[ctx.language];
  const remark = (topic: keyof typeof remarks): readonly string[] => {
    const own = random.fork("remark", topic);
    return say(remarks[topic], drawFacts(ctx, { app, containers }, ctx.clock.now(), own), own).map(
      (text) => `# ${text}`,
    );
  };
  const sections = sectionsOf(ctx, app, services);
  const remarked = new Set(
    random.sample(
      sections.map(({ topic }) => topic),
      style.remarks,
    ),
  );
  const blocks = sections.map((section) => {
    const { topic, entries } = section;
    const title = style.title(random.pick(topics[topic]));
    return [
      ...(title === undefined ? [] : [title]),
      ...(remarked.has(topic) ? remark(topic) : []),
      ...(topic === "database" ? formerLines(ctx, section, services.database, random.fork("former")) : []),
      ...entries.map((entry) => writeEntry(entry, style.quotes)),
    ].join("\n");
  });
  return `${[...(random.bool(TOP_CHANCE) ? remark("top") : []), ...blocks].join("\n\n")}\n`;
};
