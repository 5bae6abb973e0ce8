import type { PersonalContext } from "@decnet/sdk";
import { PHRASEBOOKS } from "./phrasebooks.ts";
import { readSubject } from "./read-subject.ts";
import { styleOf } from "./style.ts";
import type { Voice } from "./write-lines.ts";

/** Who writes the note at `ctx.path`, about what, and how. */
export const voiceFor = (ctx: PersonalContext): Voice => ({
  ctx,
  book: PHRASEBOOKS[ctx.language],
  style: styleOf(ctx.persona),
  subject: readSubject(ctx.path, ctx),
});
