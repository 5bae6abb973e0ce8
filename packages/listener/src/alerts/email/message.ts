import type { EmailConfig } from "@decnet/engine";
import type { SendMailOptions } from "nodemailer";
import type { Alert } from "../alert.ts";
import { describe } from "../describe.ts";

const NAME_WIDTH = 12;

/** An alert as a mail. Its Message-ID is the alert's, so that one that comes twice is shown once. */
export const messageOf = (alert: Alert, { from, to }: Pick<EmailConfig, "from" | "to">): SendMailOptions => {
  const { title, facts } = describe(alert);
  const lines = facts.map(([name, value]) => `${`${name}:`.padEnd(NAME_WIDTH)} ${value}`);
  return {
    from,
    to: [...to],
    subject: title,
    messageId: `<${alert.alert_id}@${from.slice(from.lastIndexOf("@") + 1)}>`,
    date: new Date(alert.occurred_at),
    text: `${title}\n\n${lines.join("\n")}\n`,
    // RFC 3834: no out-of-office answers.
    headers: { "Auto-Submitted": "auto-generated" },
    xMailer: false,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
};
