import { emailSink } from "../../src/alerts/email/email-sink.ts";
import type { Sink } from "../../src/alerts/sink.ts";
import { webhookSink } from "../../src/alerts/webhook/webhook-sink.ts";
import { why } from "../../src/alerts/why.ts";
import { say } from "../fixtures/child.ts";
import { sampleAlert } from "../fixtures/sample-alert.ts";

const [kind = "", port = "0"] = process.argv.slice(2);

const mail = (secure: boolean): Sink =>
  emailSink(
    {
      host: "127.0.0.1",
      port: Number(port),
      secure,
      user: "me",
      from: "a@b.example",
      to: ["c@d.example"],
      allowPrivate: true,
    },
    "right",
  );

const sinks: Readonly<Record<string, () => Sink>> = {
  https: () =>
    webhookSink({ name: "ops", format: "json", allowPrivate: true }, new URL(`https://localhost:${port}/`)),
  smtps: () => mail(true),
  starttls: () => mail(false),
};

try {
  say(await sinks[kind]?.().send(sampleAlert(), AbortSignal.timeout(20_000)));
} catch (error) {
  say({ sent: false, why: why(error) });
}
