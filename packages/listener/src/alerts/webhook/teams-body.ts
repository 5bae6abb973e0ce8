import type { Alert } from "../alert.ts";
import { describe } from "../describe.ts";
import { escapeMarkdown } from "./escape-markdown.ts";

/**
 * An alert for a Teams workflow ("Post to a channel when a webhook request is received"): an Adaptive Card, as attached to a
 * message.
 */
export const teamsBody = (alert: Alert): object => {
  const { title, facts } = describe(alert);
  return {
    type: "message",
    attachments: [
      {
        contentType: "application/vnd.microsoft.card.adaptive",
        contentUrl: null,
        content: {
          $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
          type: "AdaptiveCard",
          // The newest that Teams shows everywhere.
          version: "1.4",
          msteams: { width: "Full" },
          body: [
            { type: "TextBlock", size: "Large", weight: "Bolder", wrap: true, text: escapeMarkdown(title) },
            {
              type: "FactSet",
              facts: facts.map(([name, value]) => ({ title: name, value: escapeMarkdown(value) })),
            },
          ],
        },
      },
    ],
  };
};
