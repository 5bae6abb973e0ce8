import { type CanaryContext, callbackUrl, expand, localeAt, type Slots } from "@decnet/sdk";
import { compose } from "./compose.ts";
import type { Frame } from "./formats/frame.ts";
import { FORMATS } from "./formats/index.ts";
import { escapeHtml } from "./html/escape.ts";
import { drawPage } from "./page.ts";
import { drawSlots, pageSlots } from "./slots.ts";
import { type Story, tellStory } from "./story.ts";

const frameOf = (ctx: CanaryContext, story: Story): Frame => {
  const { page, company, language, zone, phrases } = story;
  const random = ctx.random.fork("frame");
  const slots: Slots = { ...drawSlots(story, random), ...pageSlots(story) };
  return {
    page,
    company,
    language,
    locale: localeAt(language, zone),
    zone,
    words: phrases.words,
    write: (options) => expand({ line: options }, "line", slots, random),
    random: random.fork("format"),
    url: (path) => escapeHtml(callbackUrl(ctx.canary, path)).replaceAll("'", "%27"),
  };
};

/** The HTML of a page whose style sheet and pictures are at the callback address. */
export const writePage = (ctx: CanaryContext): Uint8Array => {
  const page = drawPage(ctx, ctx.random.fork("page"));
  const story = tellStory(ctx, page, ctx.random.fork("story"));
  const article = compose(story, ctx.random.fork("text"));
  return new TextEncoder().encode(FORMATS[page.format](article, frameOf(ctx, story)));
};
