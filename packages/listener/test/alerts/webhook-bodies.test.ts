import assert from "node:assert/strict";
import { test } from "uvu";
import { discordBody } from "../../src/alerts/webhook/discord-body.ts";
import { jsonBody } from "../../src/alerts/webhook/json-body.ts";
import { slackBody } from "../../src/alerts/webhook/slack-body.ts";
import { teamsBody } from "../../src/alerts/webhook/teams-body.ts";
import { sampleAlert } from "../fixtures/sample-alert.ts";

const HOSTILE = "<!channel> @everyone [click](http://evil.example) `x` <http://evil.example|bank>\r\n\u202e";
const hostile = sampleAlert({ user_agent: HOSTILE, request_path: `/c/abcd***/${"x".repeat(9000)}` });

test("generic JSON is the alert itself, with what it is", () => {
  assert.deepEqual(jsonBody(sampleAlert()), { event: "canary.triggered", ...sampleAlert() });
});

test("Slack gets a header and fields, and a line for notifications", () => {
  assert.deepEqual(slackBody(sampleAlert({ notes: "" })), {
    text: "web-03: /home/ana/app/.env was used from 203.0.113.7 over HTTP",
    blocks: [
      {
        type: "header",
        text: {
          type: "plain_text",
          text: "web-03: /home/ana/app/.env was used from 203.0.113.7 over HTTP",
          emoji: false,
        },
      },
      {
        type: "section",
        fields: [
          "Decky\nweb-03",
          "File\n/home/ana/app/.env",
          "Class\ncanary_env_file",
          "Source\n203.0.113.7",
          "Time\n2026-11-18T11:00:00.123Z",
          "Request\nGET /c/abcd***/app",
          "User agent\ncurl/8.5.0",
          "Token\n00000000-0000-4000-8000-000000000001",
        ].map((text) => ({ type: "plain_text", text, emoji: false })),
      },
    ],
  });
});

const flooded = sampleAlert({ flood: { sources: 137, told: 20 } });
const SENTENCE = "web-03: /home/ana/app/.env draws more than 20 sources an hour, 137 so far";
const COUNT = "137 in this hour so far; 20 are told one by one, the others by this alert";

test("every format says that a token draws more sources than are told one by one", () => {
  assert.deepEqual((jsonBody(flooded) as { flood: object }).flood, { sources: 137, told: 20 });
  const slack = JSON.stringify(slackBody(flooded));
  for (const words of [`"text":"${SENTENCE}"`, `"Sources\\n${COUNT}"`])
    assert.ok(slack.includes(words), `${words} in ${slack}`);
  const discord = JSON.stringify(discordBody(flooded));
  for (const words of [`"title":"${SENTENCE}"`, `"value":"\`${COUNT}\`"`])
    assert.ok(discord.includes(words), `${words} in ${discord}`);
  const teams = JSON.stringify(teamsBody(flooded));
  for (const words of [`"text":"${SENTENCE}"`, `"title":"Sources","value":"${COUNT}"`])
    assert.ok(teams.includes(words), `${words} in ${teams}`);
});

test("Slack's limits hold, and a stranger's words are nowhere markup", () => {
  const body = slackBody(sampleAlert({ ...hostile, decky: "<!here>".repeat(50), dns_qname: "x" })) as {
    text: string;
    blocks: { type: string; text?: { text: string }; fields?: { type: string; text: string }[] }[];
  };
  assert.doesNotMatch(body.text, /<!here>/);
  assert.ok((body.blocks[0]?.text?.text.length ?? 999) <= 150);
  for (const { fields = [] } of body.blocks) {
    assert.ok(fields.length <= 10);
    for (const { type, text } of fields) {
      assert.equal(type, "plain_text");
      assert.ok(text.length <= 2000);
    }
  }
});

test("Discord gets one embed, mentions nobody, and its limits hold", () => {
  const body = discordBody(hostile) as {
    embeds: { title: string; timestamp: string; fields: { name: string; value: string }[] }[];
    allowed_mentions: object;
  };
  assert.deepEqual(body.allowed_mentions, { parse: [] });
  const [embed] = body.embeds;
  assert.equal(embed?.timestamp, hostile.occurred_at);
  assert.ok((embed?.title.length ?? 999) <= 256);
  for (const { value } of embed?.fields ?? []) {
    assert.ok(value.length <= 1024);
    // All of it is code: no markup, no link, no mention.
    assert.match(value, /^`[^`]+`$/);
  }
  assert.ok(JSON.stringify(body).length < 6000);
});

test("Teams gets an Adaptive Card in a message, and Markdown is shown as it is", () => {
  const body = teamsBody(hostile) as {
    type: string;
    attachments: { contentType: string; contentUrl: null; content: { type: string; body: unknown[] } }[];
  };
  assert.equal(body.type, "message");
  const [attachment] = body.attachments;
  assert.equal(attachment?.contentType, "application/vnd.microsoft.card.adaptive");
  assert.equal(attachment?.contentUrl, null);
  assert.equal(attachment?.content.type, "AdaptiveCard");
  const [, facts] = (attachment?.content.body ?? []) as { facts: { title: string; value: string }[] }[];
  const agent = facts?.facts.find(({ title }) => title === "User agent")?.value;
  assert.match(agent ?? "", /\\\[click\\\]\\\(http:\/\/evil\.example\\\)/);
  assert.ok(JSON.stringify(body).length < 28_000);
});

test.run();
