import { defineContentClass, definePlugin } from "@decnet/sdk";
import Type from "typebox";
import { acceptsNote } from "./accepts.ts";
import { editNote } from "./edit-note.ts";
import { nameNote } from "./name-note.ts";
import { noteData } from "./note-data.ts";
import { promptNote } from "./prompt-note.ts";
import de from "./templates/de.hbs";
import en from "./templates/en.hbs";
import es from "./templates/es.hbs";
import fr from "./templates/fr.hbs";
import pt from "./templates/pt.hbs";

const MAX_LINES = 40;
const CAPACITY = 20;
const MAX_BYTES = 16 * 1024;

/** Notes that people keep in their home folder: loose ones, on meetings, hosts, tickets and colleagues. */
export default definePlugin({
  name: "@decnet/plugin-note",
  apiVersion: 1,
  options: Type.Object({
    maxLines: Type.Optional(
      Type.Integer({
        default: MAX_LINES,
        minimum: 8,
        description: "A note that grows over this many lines is cleared out",
      }),
    ),
    capacity: Type.Optional(
      Type.Integer({ default: CAPACITY, minimum: 1, description: "How many notes one account keeps" }),
    ),
  }),
  setup(api, { maxLines = MAX_LINES, capacity = CAPACITY }) {
    api.contentClass(
      defineContentClass({
        id: "note",
        category: "user",
        weight: 30,
        namer: nameNote,
        template: { en, es, pt, fr, de },
        data: (ctx) => noteData(ctx, maxLines),
        nextIteration: (previous, ctx) => editNote(previous, ctx, maxLines),
        prompt: (ctx) => promptNote(ctx, maxLines),
        accepts: (text, ctx, previous) => acceptsNote(text, ctx, maxLines, previous),
        file: { mode: 0o644, maxBytes: MAX_BYTES },
        capacity,
      }),
    );
  },
});
