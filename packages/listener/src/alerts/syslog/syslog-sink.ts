import type { SyslogConfig } from "@decnet/engine";
import { SENT, type Sink } from "../sink.ts";
import { formatMessage, type Speaker } from "./format-message.ts";
import { sendTcp } from "./send-tcp.ts";
import { sendUdp } from "./send-udp.ts";

const SENDERS = { udp: sendUdp, tcp: sendTcp } as const;

/** A log server as a sink. */
export const syslogSink = (
  { facility, transport, ...destination }: SyslogConfig,
  speaker: Speaker,
): Sink => ({
  name: "syslog",
  send: async (alert, signal) => {
    await SENDERS[transport](formatMessage(alert, facility, speaker), destination, signal);
    return SENT;
  },
});
