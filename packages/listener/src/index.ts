export type { Alert, Flood } from "./alerts/alert.ts";
export { legible } from "./alerts/legible.ts";
export type { ListenerHealth } from "./health.ts";
export { MANY } from "./hits/assign-alerts.ts";
export type { Later } from "./later.ts";
export { type ListenerSettings, type RunningListener, startListener } from "./listener.ts";
export type { Address, Addresses } from "./servers.ts";
