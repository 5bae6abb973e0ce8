import { isTechnical, type PersonalContext } from "@decnet/sdk";
import { styleOf } from "./style.ts";
import { firstNames, type Subject } from "./subject.ts";
import { subjectAt } from "./subject-at.ts";
import { writeItem } from "./syntax.ts";

const aboutOf = (subject: Subject): string => {
  if (subject.kind === "project")
    return `only the project ${subject.project.name} (tickets ${subject.project.key}-123)`;
  if (subject.kind === "host") return `only the server ${subject.host}`;
  if (subject.kind === "person") return `what to raise with ${subject.first}`;
  return subject.kind === "away" ? "what to settle before going on leave" : "their own work";
};

/** Asks a model for the list this persona would keep at this path. */
export const promptFor = (ctx: PersonalContext): string => {
  const { persona, neighbours, projects } = ctx;
  const style = styleOf(ctx, ctx.path);
  const show = (done: boolean) => `"${writeItem({ text: "...", done }, style.syntax)}"`;
  const facts = [
    `Colleagues: ${firstNames(ctx).slice(0, 8).join(", ") || "none"}.`,
    `Projects: ${projects.map(({ name, key }) => `${name} (${key})`).join(", ") || "none"}.`,
    ...(isTechnical(style.trade)
      ? [
          `Hosts: ${[ctx.host.hostname, ...neighbours.slice(0, 8).map(({ hostname }) => hostname)].join(", ")}.`,
        ]
      : []),
  ];
  return [
    `Write the private to-do list of ${persona.name}, ${persona.role}.`,
    `It is about ${aboutOf(subjectAt(ctx))}.`,
    ...facts,
    `Between 5 and 14 items, one a line. Open items look like ${show(false)}, finished ones like ${show(true)}; some are finished.`,
    "Notes to self: short, infinitive or imperative, concrete, uneven in length. Name nobody and nothing that is not given here.",
    "No dates with day and month, no placeholders, no headings beyond one word, no code fences, no explanation. Only the list.",
  ].join("\n");
};
