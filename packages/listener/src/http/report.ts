import { type Clock, DecnetError, type EpochMs, MINUTE } from "@decnet/sdk";
import type { OnProblem } from "../sockets/hit-teller.ts";

/** How connections end on every day of the Internet; that theirs ends is all that follows. */
const USUAL = new Set(["ECONNRESET", "EPIPE", "ETIMEDOUT", "ECONNABORTED", "EHOSTUNREACH", "ENETUNREACH"]);

/**
 * A function that reports what goes wrong with sockets, unless that is a client's everyday doing. Of one kind it tells
 * once a minute: a flood must not fill the log.
 */
export const socketReporter = ({
  clock,
  onProblem,
}: {
  readonly clock: Clock;
  readonly onProblem: OnProblem;
}): ((error: NodeJS.ErrnoException) => void) => {
  const toldAt = new Map<string, EpochMs>();
  return (error) => {
    const kind = error.code ?? error.name;
    const now = clock.now();
    if (USUAL.has(kind) || now - (toldAt.get(kind) ?? Number.NEGATIVE_INFINITY) < MINUTE) return;
    toldAt.set(kind, now);
    onProblem(
      new DecnetError({
        code: "DN_LISTENER_SOCKET",
        message: "a connection of the HTTP listener failed",
        hint: "EMFILE means too few file descriptors: raise the service's limit (LimitNOFILE)",
        cause: error,
      }).toRecord(),
    );
  };
};
