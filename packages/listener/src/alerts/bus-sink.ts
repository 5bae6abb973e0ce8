import type { Bus } from "@decnet/engine";
import type { Alert } from "./alert.ts";
import { inTime } from "./net/in-time.ts";
import { SENT, type Sink } from "./sink.ts";

/** What the bus is told, as the reference has it, and in which way the token was used. */
const payloadOf = (alert: Alert) => {
  const { token_id, decky_id, kind, src_ip, user_agent, request_path, dns_qname, occurred_at, raw_headers } =
    alert;
  const { flood } = alert;
  return {
    token_id,
    decky_id,
    kind,
    src_ip,
    ...(user_agent !== undefined && { user_agent }),
    ...(request_path !== undefined && { request_path }),
    ...(dns_qname !== undefined && { dns_qname }),
    occurred_at,
    ...(raw_headers !== undefined && { raw_headers }),
    ...(flood !== undefined && { flood }),
  };
};

/** The bus as a sink: `canary.<token id>.triggered`. */
export const busSink = (bus: Bus): Sink => ({
  name: "bus",
  send: async (alert, signal) => {
    await inTime(bus.deliver(`canary.${alert.token_id}.triggered`, payloadOf(alert)), signal);
    return SENT;
  },
});
