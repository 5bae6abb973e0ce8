import type { Alert } from "../alert.ts";
import { describe } from "../describe.ts";
import { legible } from "../legible.ts";
import { escapeMarkdown } from "./escape-markdown.ts";

// https://docs.discord.com/developers/resources/message#embed-object-embed-limits: title 256, field value 1,024, all 6,000.
const LONGEST_TITLE = 256;
const LONGEST_VALUE = 1000;
const RED = 0xd8_3a_3a;

/** As code: Discord makes neither a link nor a mention of it. */
const code = (text: string) => `\`${text.replaceAll("`", "'")}\``;

/** An alert for a Discord webhook: one embed. Nobody is mentioned, whatever a stranger wrote. */
export const discordBody = (alert: Alert): object => {
  const { title, facts } = describe(alert);
  return {
    embeds: [
      {
        title: legible(escapeMarkdown(title), LONGEST_TITLE),
        color: RED,
        timestamp: alert.occurred_at,
        fields: facts.map(([name, value]) => ({
          name,
          value: code(legible(value, LONGEST_VALUE)),
          inline: false,
        })),
      },
    ],
    allowed_mentions: { parse: [] },
  };
};
