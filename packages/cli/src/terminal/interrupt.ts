/** A signal that is aborted by SIGINT or SIGTERM, and which of them it was. */
export interface Interrupt {
  readonly signal: AbortSignal;
  /** `undefined` as long as nobody interrupted. */
  by(): NodeJS.Signals | undefined;
  release(): void;
}

/** Lets the work in hand be finished on the first SIGINT or SIGTERM; a second one ends the process at once, as usual. */
export const interruptible = (): Interrupt => {
  const controller = new AbortController();
  let by: NodeJS.Signals | undefined;
  const stop = (signal: NodeJS.Signals): void => {
    by = signal;
    controller.abort();
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  return {
    signal: controller.signal,
    by: () => by,
    release: () => {
      process.off("SIGINT", stop);
      process.off("SIGTERM", stop);
    },
  };
};
