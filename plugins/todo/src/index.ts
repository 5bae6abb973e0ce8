import { defineContentClass, definePlugin } from "@decnet/sdk";
import { acceptsList } from "./accepts.ts";
import { composeList } from "./compose-list.ts";
import { nameList } from "./names.ts";
import { nextIteration } from "./next-iteration.ts";
import { settingsFrom, TodoOptions } from "./options.ts";
import { promptFor } from "./prompt.ts";
import list from "./templates/list.hbs";

// Four times the longest list that people keep.
const MAX_BYTES = 12 * 1024;

export default definePlugin({
  name: "@decnet/plugin-todo",
  apiVersion: 1,
  options: TodoOptions,
  setup(api, options) {
    const settings = settingsFrom(options);
    api.contentClass(
      defineContentClass({
        id: "todo",
        category: "user",
        weight: 20,
        capacity: 8,
        namer: nameList,
        // The layout of a list is the same everywhere; the words of each language come with the data.
        template: { en: list, es: list, pt: list, fr: list, de: list },
        data: (ctx) => composeList(ctx, settings),
        nextIteration: (previous, ctx) => nextIteration(previous, ctx, settings),
        prompt: promptFor,
        accepts: acceptsList,
        file: { maxBytes: MAX_BYTES },
      }),
    );
  },
});
