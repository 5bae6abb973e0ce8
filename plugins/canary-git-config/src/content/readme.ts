import { capitalize, type Random, wrap } from "@decnet/sdk";
import type { Script, Workshop } from "../scripts/script.ts";
import { slotsOf } from "../world/world.ts";
import { say, sayPhrase } from "../writing/say.ts";
import type { Change, Made, Part } from "./part.ts";
import { scriptId } from "./script-part.ts";
import { slip } from "./slip.ts";

type List = (entries: readonly (readonly [file: string, about: string])[]) => string;

const LISTS: readonly (readonly [List, number])[] = [
  [(entries) => entries.map(([file, about]) => `- \`${file}\` ${about}`).join("\n"), 4],
  [(entries) => entries.map(([file, about]) => `* \`${file}\`: ${about}`).join("\n"), 3],
  [(entries) => entries.map(([file, about]) => `- **${file}**: ${about}`).join("\n"), 2],
  [
    (entries) =>
      [
        "| | |",
        "| --- | --- |",
        ...entries.map(([file, about]) => `| ${file} | ${capitalize(about)} |`),
      ].join("\n"),
    1,
  ],
  [(entries) => entries.map(([file, about]) => `${file}\n:   ${about}`).join("\n\n"), 1],
];

const titled = (name: string, random: Random): string =>
  random.bool(0.2) ? `${name}\n${"=".repeat(name.length)}` : `# ${name}`;

const calls = (script: Script, folder: string, random: Random): string => {
  const command = `./${folder}${script.file}`;
  return random.bool(0.6) ? `\`\`\`sh\n${command}\n\`\`\`` : `    ${command}`;
};

/** The README: what it is for, what is in it, and section by section whatever people asked about. */
export const readmePart = (
  name: string,
  scripts: readonly Script[],
  folder: string,
  { world }: Workshop,
): Part => {
  const random = world.random.fork("readme");
  const { readme, commits } = world.phrases;
  const [main] = scripts as readonly [Script, ...Script[]];
  const list = random.weighted(LISTS);
  const width = random.pick([0, 72, 80, 100]);
  const slots = (part: string) => ({
    ...slotsOf(world, random.fork("facts", part)),
    script: `${folder}${main.file}`,
  });
  const sentence = (start: string) => {
    const text = say(readme, start, slots(start), random.fork(start));
    return width === 0 ? text : wrap(text, width);
  };
  const head = (start: string) => `## ${sentence(start)}`;
  const items = (start: "needs" | "notes", count: number) => {
    const phrases = readme[start] ?? [];
    const chosen = random.fork(start).sample([...phrases.keys()], count);
    const one = (at: number) => sayPhrase(phrases[at] ?? "", slots(`${start} ${at}`), random.fork(start, at));
    return chosen.map((at) => `- ${one(at)}`).join("\n");
  };

  const intro = sentence(world.isTechnical ? "introTech" : "introOffice");
  const slipped = random.fork("slip").bool(0.5) ? slip(intro, random.fork("slip")) : intro;
  const sections: readonly (readonly [id: string, start: string, text: string])[] = [
    [
      "usage",
      "readmeUsage",
      `${head("usageHead")}\n\n${calls(main, folder, random.fork("call"))}\n\n${sentence("usage")}`,
    ],
    ["needs", "readmeNeeds", `${head("needsHead")}\n\n${items("needs", random.int(2, 4))}`],
    ["notes", "readmeNote", `${head("notesHead")}\n\n${items("notes", random.int(1, 3))}`],
    ["contact", "readmeContact", `${head("contactHead")}\n\n${sentence("contact")}`],
  ];
  const idOf = (section: string) => `readme:${section}`;
  const write = (made: Made): string => {
    const there = scripts.filter((script) => made.has(scriptId(script)));
    const files = `${head("filesHead")}\n\n${list(there.map(({ file, about }) => [folder + file, about]))}`;
    return `${[
      titled(name, random.fork("title")),
      made.has(idOf("typo")) ? intro : slipped,
      ...(there.length > 0 ? [files] : []),
      ...sections.flatMap(([section, , text]) => (made.has(idOf(section)) ? [text] : [])),
    ].join("\n\n")}\n`;
  };
  const change = (section: string, start: string, weight: number): Change => ({
    id: idOf(section),
    needs: [],
    weight,
    says: { grammar: commits, start, slots: slots(`${start} commit`) },
  });
  return {
    files: [{ path: "README.md", write }],
    changes: [
      ...sections.map(([section, start]) => change(section, start, 1)),
      ...(slipped === intro ? [] : [change("typo", "typo", 1)]),
    ],
  };
};
