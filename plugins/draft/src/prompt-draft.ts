import type { PersonalContext } from "@decnet/sdk";
import { draftFor } from "./draft.ts";

const FORM = {
  md: "Markdown with one # title and ## headings",
  txt: "plain text without any markup, paragraphs broken at about 72 columns",
  csv: "a CSV table with a header row and a last row with the totals, which must add up",
} as const;

/** What to ask a model for: the same paper, about the same subject, in the same form. */
export const promptDraft = (ctx: PersonalContext): string => {
  const { persona } = ctx;
  const { kind, title, facts, form, subject, hosts, tickets } = draftFor(ctx);
  const about = kind === "letter" ? `to the firm ${facts.firm}` : `about "${title}"`;
  return [
    `Write the whole content of ${ctx.path.replace(ctx.account.home, "~")}, a draft (${kind}) ${about} by ${persona.name}, ${persona.role}.`,
    `People in it: ${facts.cast.join(", ")}. Total cost, if any: ${facts.sum}. Duration: ${facts.weeks} weeks.`,
    ...(subject.project === undefined ? [] : [`It belongs to the project ${subject.project.name}.`]),
    ...(hosts.length === 0 ? [] : [`Servers it may name: ${hosts.slice(0, 4).join(", ")}.`]),
    ...(tickets.length === 0 ? [] : [`Tickets it may name: ${tickets.slice(0, 3).join(", ")}.`]),
    `Form: ${form === "csv" && ctx.language !== "en" ? FORM.csv.replace("CSV table", "CSV table (separator ;, decimal comma)") : FORM[form]}. 8 to 20 sentences of plain working prose, unless it is a table.`,
    "No calendar dates after today, passwords, placeholders in brackets, explanations or code fences; hyphens only, no longer dashes. Output the content only.",
  ].join("\n");
};
