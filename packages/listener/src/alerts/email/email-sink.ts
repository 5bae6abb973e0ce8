import type { EmailConfig } from "@decnet/engine";
import { createTransport } from "nodemailer";
import { inTime } from "../net/in-time.ts";
import { openSocket } from "../net/open-socket.ts";
import { type Outcome, SENT, type Sink } from "../sink.ts";
import { messageOf } from "./message.ts";
import { smtpFailure } from "./smtp-failure.ts";

/** A mail server as a sink; one connection a mail, since alerts are few. */
export const emailSink = (config: EmailConfig, password: string | undefined): Sink => {
  const { host, port, secure, user, allowPrivate } = config;
  const send: Sink["send"] = async (alert, signal): Promise<Outcome> => {
    const socket = await openSocket({ host, port, allowPrivate }, signal);
    const transport = createTransport({
      host,
      port,
      secure,
      // A password is not said where everybody can hear it.
      requireTLS: user !== undefined,
      ...(user !== undefined && { auth: { user, pass: password ?? "" } }),
      getSocket: (_options, done) => done(null, { connection: socket }),
    });
    try {
      await inTime(transport.sendMail(messageOf(alert, config)), signal);
      return SENT;
    } catch (error) {
      return { sent: false, why: smtpFailure(error) };
    } finally {
      transport.close();
      socket.destroy();
    }
  };
  return { name: "email", send };
};
