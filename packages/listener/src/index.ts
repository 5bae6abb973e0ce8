export type { Alert } from "./alerts/alert.ts";
export type { ListenerHealth } from "./health.ts";
export type { Later } from "./later.ts";
export { type ListenerSettings, type RunningListener, startListener } from "./listener.ts";
export type { Address, Addresses } from "./servers.ts";
