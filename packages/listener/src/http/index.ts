export type { HttpHit } from "./hit.ts";
export { type HttpSettings, type RunningHttp, startHttp } from "./start-http.ts";
export { type HttpTimeouts, NGINX_TIMEOUTS } from "./timeouts.ts";
