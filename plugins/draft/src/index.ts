import { defineContentClass, definePlugin } from "@decnet/sdk";
import Type from "typebox";
import { acceptsDraft } from "./accepts.ts";
import { draftData } from "./draft-data.ts";
import { editDraft } from "./edit-draft.ts";
import { nameDraft } from "./name-draft.ts";
import { promptDraft } from "./prompt-draft.ts";
import draft from "./templates/draft.hbs";

const MAX_SECTIONS = 8;
const CAPACITY = 15;
const MAX_BYTES = 32 * 1024;

/** Papers that people are writing: letters, memos, proposals, minutes, budgets, reports, policies. */
export default definePlugin({
  name: "@decnet/plugin-draft",
  apiVersion: 1,
  options: Type.Object({
    maxSections: Type.Optional(
      Type.Integer({
        default: MAX_SECTIONS,
        minimum: 2,
        maximum: 12,
        description: "Parts with a heading that a new paper has at most",
      }),
    ),
    capacity: Type.Optional(
      Type.Integer({ default: CAPACITY, minimum: 1, description: "How many papers one account keeps" }),
    ),
  }),
  setup(api, { maxSections = MAX_SECTIONS, capacity = CAPACITY }) {
    api.contentClass(
      defineContentClass({
        id: "draft",
        category: "user",
        weight: 15,
        namer: nameDraft,
        // A paper's layout is the same everywhere; the words of each language come with the data.
        template: { en: draft, es: draft, pt: draft, fr: draft, de: draft },
        data: (ctx) => draftData(ctx, maxSections),
        nextIteration: editDraft,
        prompt: promptDraft,
        accepts: acceptsDraft,
        file: { mode: 0o644, maxBytes: MAX_BYTES },
        capacity,
      }),
    );
  },
});
