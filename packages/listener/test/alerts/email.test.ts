import assert from "node:assert/strict";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { test } from "uvu";
import { emailSink } from "../../src/alerts/email/email-sink.ts";
import { sampleAlert } from "../fixtures/sample-alert.ts";

interface Mail {
  readonly from: string;
  readonly to: readonly string[];
  readonly text: string;
}

const startServer = async (options: SMTPServerOptions = {}) => {
  const mails: Mail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData: async (stream, session, done) => {
      const chunks: Buffer[] = [];
      for await (const chunk of stream) chunks.push(chunk);
      const { mailFrom, rcptTo } = session.envelope;
      mails.push({
        from: mailFrom === false ? "" : mailFrom.address,
        to: rcptTo.map(({ address }) => address),
        text: Buffer.concat(chunks).toString(),
      });
      done();
    },
    ...options,
  });
  server.on("error", () => {});
  const listening = server.listen(0, "127.0.0.1");
  await once(listening, "listening");
  const close = () => new Promise<void>((resolve) => server.close(resolve));
  return { mails, port: (listening.address() as AddressInfo).port, close };
};

const sinkFor = (port: number, user?: string) =>
  emailSink(
    {
      host: "127.0.0.1",
      port,
      secure: false,
      from: "alerts@ops.example",
      to: ["ana@ops.example", "rui@ops.example"],
      allowPrivate: true,
      ...(user !== undefined && { user }),
    },
    "s3cret-password",
  );

const signal = () => AbortSignal.timeout(20_000);

test("an alert is one mail to everybody, with all there is to say", async () => {
  const { mails, port, close } = await startServer();
  assert.deepEqual(await sinkFor(port).send(sampleAlert(), signal()), { sent: true });
  await close();
  const [mail] = mails;
  assert.deepEqual([mail?.from, mail?.to], ["alerts@ops.example", ["ana@ops.example", "rui@ops.example"]]);
  const text = mail?.text ?? "";
  assert.match(text, /^Subject: web-03: \/home\/ana\/app\/\.env was used from 203\.0\.113\.7 over HTTP\r$/m);
  assert.match(text, /^Message-ID: <019a7f00-0000-7000-8000-000000000001@ops\.example>\r$/m);
  assert.match(text, /^Date: Wed, 18 Nov 2026 11:00:00 \+0000\r$/m);
  assert.match(text, /^Auto-Submitted: auto-generated\r$/m);
  assert.match(text, /^User agent: +curl\/8\.5\.0\r$/m);
  assert.doesNotMatch(text, /nodemailer/i);
});

test("a mail of many sources says so in its subject, and counts them", async () => {
  const { mails, port, close } = await startServer();
  await sinkFor(port).send(sampleAlert({ flood: { sources: 137, told: 20 } }), signal());
  await close();
  const text = (mails[0]?.text ?? "").replaceAll("\r\n ", " ");
  assert.match(
    text,
    /^Subject: web-03: \/home\/ana\/app\/\.env draws more than 20 sources an hour, 137 so far\r$/m,
  );
  assert.match(text, /^Sources: +137 in this hour so far; /m);
});

test("a stranger's words make no header", async () => {
  const { mails, port, close } = await startServer();
  const words = "x\r\nBcc: evil@evil.example\r\n\r\nhello";
  await sinkFor(port).send(sampleAlert({ src_ip: words, user_agent: words }), signal());
  await close();
  assert.doesNotMatch(mails[0]?.text ?? "", /^(Bcc|hello)/m);
  assert.equal(mails[0]?.to.length, 2);
});

test("a server that refuses says with which code, and to what", async () => {
  const { port, close } = await startServer({
    onRcptTo: (_address, _session, done) =>
      done(Object.assign(new Error("s3cret: no such user"), { responseCode: 550 })),
  });
  assert.deepEqual(await sinkFor(port).send(sampleAlert(), signal()), {
    sent: false,
    why: "it answered 550 to RCPT TO",
  });
  await close();
});

test("a password is not said to a server without TLS", async () => {
  let heard = false;
  const { port, close } = await startServer({
    onAuth: (_auth, _session, done) => {
      heard = true;
      done(null, { user: "me" });
    },
  });
  const outcome = await sinkFor(port, "me").send(sampleAlert(), signal());
  await close();
  assert.equal(outcome.sent, false);
  assert.equal(heard, false);
  assert.doesNotMatch(JSON.stringify(outcome), /s3cret/);
});

test("nor to one whose certificate nobody vouches for", async () => {
  let heard = false;
  const { port, close } = await startServer({
    disabledCommands: [],
    onAuth: (_auth, _session, done) => {
      heard = true;
      done(null, { user: "me" });
    },
  });
  const outcome = await sinkFor(port, "me").send(sampleAlert(), signal());
  await close();
  assert.equal(outcome.sent, false);
  assert.equal(heard, false);
});

test("a server that says nothing is left in time", async () => {
  const limit = new AbortController();
  const { port, close } = await startServer({ onMailFrom: () => limit.abort() });
  const outcome = await sinkFor(port).send(sampleAlert(), limit.signal);
  assert.deepEqual(outcome, { sent: false, why: "it took too long" });
  await close();
});

test.run();
