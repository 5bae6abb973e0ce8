import type { Alert } from "../alert.ts";
import { describe } from "../describe.ts";
import { legible } from "../legible.ts";

// https://docs.slack.dev/reference/block-kit/blocks: a header takes 150 characters, a section 10 fields of 2,000.
const LONGEST_HEADER = 150;
const FIELDS_A_SECTION = 10;

/** Slack reads these three as markup wherever text is not plain. */
const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const plain = (text: string) => ({ type: "plain_text", text, emoji: false });

/** An alert for a Slack incoming webhook. Strangers' words are plain text: no mention, link or emoji comes of them. */
export const slackBody = (alert: Alert): object => {
  const { title, facts } = describe(alert);
  const fields = facts.map(([name, value]) => plain(`${name}\n${value}`));
  const sections = [];
  for (let from = 0; from < fields.length; from += FIELDS_A_SECTION)
    sections.push({ type: "section", fields: fields.slice(from, from + FIELDS_A_SECTION) });
  return {
    // What is shown in notifications, where blocks are not.
    text: escaped(title),
    blocks: [{ type: "header", text: plain(legible(title, LONGEST_HEADER)) }, ...sections],
  };
};
