import { type CanaryContext, callbackUrl } from "@decnet/sdk";
import { Packer } from "docx";
import { compose } from "./compose.ts";
import { lookOf } from "./look.ts";
import { normalise } from "./package/normalise.ts";
import { PHRASES } from "./phrases/index.ts";
import { drawProperties } from "./properties.ts";
import { count } from "./statistics.ts";
import { tellStory } from "./story.ts";
import { subjectOfPath } from "./subject.ts";
import { documentOf } from "./writing/document.ts";
import { addPictureRelationship } from "./writing/letterhead.ts";

/** The bytes of a document, saved this minute, whose letterhead picture is linked to the callback. */
export const writeDocument = async (ctx: CanaryContext): Promise<Uint8Array> => {
  const subject = subjectOfPath(ctx, ctx.random.fork("subject"));
  const story = tellStory(ctx, subject, ctx.random.fork("story"));
  const text = compose(story, ctx.random.fork("text"));
  const properties = drawProperties(ctx, ctx.random.fork("properties"));
  const look = lookOf(ctx);
  const statistics = count(text, look);
  const words = PHRASES[ctx.language].page;
  const document = documentOf(text, look, properties, { words, count: statistics.pages });
  const picture = {
    id: addPictureRelationship(document),
    url: callbackUrl(ctx.canary, look.logo.file),
  };
  return normalise(await Packer.toBuffer(document), { look, properties, statistics, picture });
};
