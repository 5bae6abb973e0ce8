import type { LLMFactory } from "@decnet/sdk";

// A note like any other; whoever tests something else gives a text of their own.
const CANNED =
  "- ask about the backup of the old server\n- order toner for the second floor\n- send the minutes round\n";

/** Answers every question with the same text, from `options.output` (`DECNET_REALISM_FAKE_OUTPUT`). */
export const fakeBackend: LLMFactory = ({ model, options }) => {
  const text = typeof options.output === "string" ? options.output : CANNED;
  return {
    name: "fake",
    model,
    generate: async ({ signal }) => {
      signal.throwIfAborted();
      return { text, model };
    },
    check: async () => ({ ok: true, found: "canned text, no model" }),
  };
};
