/** A stream of the engine's events, as news: whether anything happened since the last look, and when. */
export interface EventNews {
  /** Resolves when something happened since the last call; throws when the stream has ended. */
  next(): Promise<void>;
  /** The engine's time of the last event, in seconds. */
  latest(): number | undefined;
}

/** Follows a stream of events; what they say is not kept, as a burst of them costs one look at the whole. */
export const eventNews = (stream: NodeJS.ReadableStream, since?: number): EventNews => {
  let fresh = false;
  let over: unknown;
  let latest = since;
  let wake = (): void => undefined;
  const end = (reason: unknown): void => {
    over ??= reason ?? new Error("socket hang up");
    wake();
  };
  stream.on("error", end);
  stream.on("end", () => end(undefined));
  stream.on("close", () => end(undefined));
  stream.on("data", (chunk: Buffer) => {
    // A chunk may be cut anywhere; the next one brings a later time.
    const [last] =
      String(chunk)
        .match(/(?<="time":)\d+(?=\D)/g)
        ?.slice(-1) ?? [];
    latest = last === undefined ? latest : Number(last);
    fresh = true;
    wake();
  });
  return {
    latest: () => latest,
    next: async () => {
      while (!fresh) {
        if (over !== undefined) throw over;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      fresh = false;
    },
  };
};
