import { defineContentClass, definePlugin, isTechnical, type PersonalContext } from "@decnet/sdk";
import Type from "typebox";
import { acceptsScript } from "./accepts/index.ts";
import { cronEntry } from "./cron-entry.ts";
import { editScript } from "./edit/edit-script.ts";
import { nameScript } from "./name-script.ts";
import { canRun } from "./plan.ts";
import { promptScript } from "./prompt-script.ts";
import { styleOf } from "./style.ts";
import { writeScript } from "./write-script.ts";

const CAPACITY = 10;
const MAX_BYTES = 16_384;

/** Shell and Python scripts that people keep, some of them run by cron. */
export default definePlugin({
  name: "@decnet/plugin-script",
  apiVersion: 1,
  options: Type.Object({
    capacity: Type.Optional(
      Type.Integer({ default: CAPACITY, minimum: 1, description: "How many scripts one account keeps" }),
    ),
    cron: Type.Optional(
      Type.Boolean({
        default: true,
        description: "Whether some scripts get a line in their owner's crontab",
      }),
    ),
  }),
  setup(api, { capacity = CAPACITY, cron = true }) {
    api.contentClass(
      defineContentClass({
        id: "script",
        category: "user",
        weight: 10,
        suits,
        namer: nameScript,
        template: "{{text}}",
        data: (ctx) => ({ text: writeScript(ctx) }),
        nextIteration: editScript,
        ...(cron && { cron: cronEntry }),
        prompt: promptScript,
        accepts: acceptsScript,
        file: { mode: 0o755, maxBytes: MAX_BYTES },
        capacity,
      }),
    );
  },
});

// Whoever does not work on hosts has a handful of scripts at most.
const suits = (ctx: PersonalContext): boolean => {
  const style = styleOf(ctx.persona);
  return canRun(ctx) && (isTechnical(style.trade) || ctx.ordinal < style.handful);
};
