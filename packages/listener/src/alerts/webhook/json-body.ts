import type { Alert } from "../alert.ts";

/** An alert as programs read it: all of it, under `event`'s name. */
export const jsonBody = (alert: Alert): object => ({ event: "canary.triggered", ...alert });
