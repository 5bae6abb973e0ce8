import type { ErrorCode } from "@decnet/sdk";

/** Exit codes of every command (DESIGN.md §11). */
export const EXIT = { done: 0, failures: 1, usage: 2, internal: 4, interrupted: 130 } as const;

const USAGE =
  /^DN_(AUDIT|CONFIG|PLUGIN|USAGE|SIMULATE|LOCAL|DOCKER_SETTINGS|STORE_UNSUPPORTED|PERSONA_MODE|CANARY_(CLASS|DECKY|ACCOUNT|TOKEN)|LISTENER_(NOTHING|ADDRESSES|ZONE|PROXY|IGNORE|SINK)|BUS_CREDENTIALS)/;

/** What an error's code means for the shell: the user's to mend, a failure, or ours. */
export const exitCodeOf = (code: ErrorCode): number => {
  if (USAGE.test(code)) return EXIT.usage;
  return code === "DN_ENGINE_INTERNAL" ? EXIT.internal : EXIT.failures;
};
