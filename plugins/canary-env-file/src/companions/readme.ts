import type { CanaryContext, EpochMs } from "@decnet/sdk";
import { drawFacts, type Subject } from "../env/facts.ts";
import { say } from "../env/say.ts";
import { PHRASES } from "../phrases/index.ts";

/** What a read-me speaks of, and when it was written. */
export interface ReadmeParts extends Subject {
  readonly folder: string;
  /** Names of the settings file and the Compose file. */
  readonly file: string;
  readonly compose: string;
  readonly at: EpochMs;
}

const commandsFor = ({ containers, folder, file, compose }: ReadmeParts, tool: string): readonly string[] => {
  const call = [
    tool,
    // The others are found by their names.
    ...(compose === "docker-compose.prod.yml" ? ["-f", compose] : []),
    ...(file === ".env" ? [] : ["--env-file", file]),
  ].join(" ");
  return [
    `cd ${folder.replace(/^\/home\/[^/]+/, "~")}`,
    `${call} pull`,
    `${call} up -d && ${call} logs -f ${containers.web}`,
  ];
};

/** A short read-me in the persona's language. */
export const writeReadme = (ctx: CanaryContext, parts: ReadmeParts): string => {
  const random = ctx.random.fork("readme");
  const { app, at } = parts;
  const { what, start, more } = PHRASES[ctx.language].readme;
  const facts = drawFacts(ctx, parts, at, random.fork("facts"));
  const commands = commandsFor(parts, random.pick(["docker compose", "docker compose", "docker-compose"]));
  return `${[
    random.pick([`# ${app.name}`, `# ${app.slug}`, app.name, app.slug]),
    ...say(what, facts, random),
    ...say(start, facts, random),
    commands.map((command) => `    ${command}`).join("\n"),
    say(more, facts, random, random.int(1, 4)).join(random.pick(["\n", "\n\n", " "])),
  ].join("\n\n")}\n`;
};
